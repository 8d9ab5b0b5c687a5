# recoupe_warnings(TARGET): the warnings every target of the project is built with, as errors by GCC, whose they are;
# clang, which builds the fuzz targets, has others.
function(recoupe_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough
    # false alarms of GCC 12 on std::optional, std::string
    $<$<CXX_COMPILER_ID:GNU>:-Werror -Wno-maybe-uninitialized -Wno-restrict>)
endfunction()
