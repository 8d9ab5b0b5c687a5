# recoupe_warnings(TARGET): the warnings every target of the project is built with, as errors.
function(recoupe_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough
    -Wno-maybe-uninitialized -Wno-restrict)  # false alarms of GCC 12 on std::optional, std::string
endfunction()
