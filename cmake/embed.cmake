# recoupe_embed(TARGET NAMESPACE FILE...): compiles text files into the program, so that it needs no
# file of its own at run time. `lexicon/units.tsv` becomes `std::string_view NAMESPACE::units_tsv`,
# declared in the generated header `NAMESPACE.h`.
function(recoupe_embed target namespace)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(header "#pragma once\n#include <string_view>\nnamespace ${namespace} {\n")
  set(source "#include \"${namespace}.h\"\nnamespace ${namespace} {\n")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} name)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(APPEND header "extern const std::string_view ${name};\n")
    string(APPEND source "static const char ${name}_bytes[] = {${bytes}'\\0'};\n"
                         "const std::string_view ${name}{${name}_bytes, sizeof ${name}_bytes - 1};\n")
  endforeach()
  file(CONFIGURE OUTPUT ${dir}/${namespace}.h CONTENT "${header}}\n" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/${namespace}.cc CONTENT "${source}}\n" @ONLY)
  target_sources(${target} PRIVATE ${dir}/${namespace}.cc)
  target_include_directories(${target} PRIVATE ${dir})
endfunction()
