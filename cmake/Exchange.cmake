# Sets EXCHANGE_LIBRARIES and EXCHANGE_DEFINITIONS for the libraries found: what
# src/exchange/ links, and which of them it may call.
set(EXCHANGE_LIBRARIES "")
set(EXCHANGE_DEFINITIONS "")

# The program loads libzip itself, by the name that programs ask for.
if(ZIP_FOUND)
	execute_process(COMMAND ${CMAKE_READELF} -dW ${ZIP_LINK_LIBRARIES}
		OUTPUT_VARIABLE DYNAMIC)
	if(DYNAMIC MATCHES "SONAME[^[]*\\[([^]]+)\\]")
		list(APPEND EXCHANGE_DEFINITIONS CIVIQ_LIBZIP="${CMAKE_MATCH_1}")
		list(APPEND EXCHANGE_LIBRARIES ${CMAKE_DL_LIBS})
	endif()
endif()
if(EXPAT_FOUND)
	list(APPEND EXCHANGE_DEFINITIONS CIVIQ_EXPAT)
	list(APPEND EXCHANGE_LIBRARIES PkgConfig::EXPAT)
endif()
if(JANSSON_FOUND)
	list(APPEND EXCHANGE_DEFINITIONS CIVIQ_JANSSON)
	list(APPEND EXCHANGE_LIBRARIES PkgConfig::JANSSON)
endif()
