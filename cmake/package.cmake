# What is installed besides the program and its manual (app/), and the Debian package: `cpack -G DEB` in the
# build directory makes recoupe_VERSION_ARCH.deb.
include(GNUInstallDirs)
install(DIRECTORY corpus/references/ DESTINATION ${CMAKE_INSTALL_DATADIR}/recoupe/references FILES_MATCHING PATTERN *.json)
set(doc ${CMAKE_INSTALL_DATADIR}/doc/recoupe)
install(DIRECTORY corpus/articles corpus/scenarios DESTINATION ${doc}/examples
  FILES_MATCHING PATTERN *.json PATTERN *.html PATTERN *.txt PATTERN README.md)
install(FILES packaging/copyright DESTINATION ${doc})

find_program(GZIP gzip REQUIRED)
configure_file(packaging/changelog.in ${PROJECT_BINARY_DIR}/changelog @ONLY)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/changelog.gz DEPENDS ${PROJECT_BINARY_DIR}/changelog
  COMMAND ${GZIP} -9nkf ${PROJECT_BINARY_DIR}/changelog VERBATIM)
add_custom_target(packed_changelog ALL DEPENDS ${PROJECT_BINARY_DIR}/changelog.gz)
install(FILES ${PROJECT_BINARY_DIR}/changelog.gz DESTINATION ${doc})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME recoupe)
set(CPACK_PACKAGE_VENDOR "Recoupe")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Recoupe maintainers <maintainers@recoupe.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "cross-checks the figures of French-language news")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Recoupe reads news in French (pages, text, web archives, feeds), finds every
figure in it, and says which cannot be right: against a reference record,
against each other inside one article, and across articles. Each finding has
the quote, the expected figure, the reasoning and the source.

Messages are in French, or in English with --lang en.")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
