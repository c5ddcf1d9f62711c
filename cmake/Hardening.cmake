# Makes errors in the handling of memory hard to exploit, in every program that
# is built: position-independent code, guards on the stack, checked calls of the
# C library, relocations that are read-only once the program runs. Flags that
# the compiler or linker does not know are left out.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)

check_pie_supported(LANGUAGES C)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

foreach(FLAG -fstack-protector-strong -fstack-clash-protection)
	string(MAKE_C_IDENTIFIER "CIVIQ_HAS${FLAG}" KNOWN)
	check_c_compiler_flag(${FLAG} ${KNOWN})
	if(${KNOWN})
		add_compile_options(${FLAG})
	endif()
endforeach()

check_linker_flag(C "LINKER:-z,relro,-z,now" CIVIQ_HAS_RELRO)
if(CIVIQ_HAS_RELRO)
	add_link_options("LINKER:-z,relro,-z,now")
endif()

# The checked calls need the optimiser, and hide errors from the sanitizers.
# Headers that do not know level 3 warn.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_c_source_compiles("#include <string.h>
	int main(void) { return 0; }" CIVIQ_HAS_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)
set(FORTIFY -U_FORTIFY_SOURCE
	-D_FORTIFY_SOURCE=$<IF:$<BOOL:${CIVIQ_HAS_FORTIFY_3}>,3,2>)
if(NOT CIVIQ_SANITIZE)
	add_compile_options(
		"$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${FORTIFY}>")
endif()
