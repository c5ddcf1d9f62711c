include(CheckCSourceCompiles)

# link_archive(PREFIX [LIBRARY...]): makes the target PkgConfig::PREFIX link the
# archive beside the shared library PREFIX_LINK_LIBRARIES, and LIBRARY..., which
# the archive needs. The shared library stays where there is no archive, or one
# whose code is not position-independent.
function(link_archive PREFIX)
	string(REGEX REPLACE "\\.so$" ".a" ARCHIVE "${${PREFIX}_LINK_LIBRARIES}")
	if(NOT EXISTS "${ARCHIVE}")
		return()
	endif()
	string(MAKE_C_IDENTIFIER "CIVIQ_FITS_${ARCHIVE}" FITS)
	set(CMAKE_REQUIRED_LIBRARIES
		-Wl,--whole-archive,${ARCHIVE},--no-whole-archive ${ARGN})
	check_c_source_compiles("int main(void) { return 0; }" ${FITS})
	if(${FITS})
		set_target_properties(PkgConfig::${PREFIX} PROPERTIES
			INTERFACE_LINK_LIBRARIES "${ARCHIVE};${ARGN}")
		set(${PREFIX}_LINK_LIBRARIES ${ARCHIVE} PARENT_SCOPE)
	endif()
endfunction()
