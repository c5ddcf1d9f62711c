# Removes the files that MANIFEST lists, below DESTDIR as at the installation,
# and the folders of civiq that are empty then.
if(NOT EXISTS ${MANIFEST})
	message(FATAL_ERROR "nothing was installed from here: no ${MANIFEST}")
endif()
file(STRINGS ${MANIFEST} FILES)
foreach(FILE ${FILES})
	set(PLACE $ENV{DESTDIR}${FILE})
	file(REMOVE ${PLACE})
	set(EMPTY 0)
	while(EMPTY EQUAL 0 AND PLACE MATCHES "/civiq/")
		get_filename_component(PLACE ${PLACE} DIRECTORY)
		execute_process(COMMAND rmdir ${PLACE}
			RESULT_VARIABLE EMPTY ERROR_QUIET)
	endwhile()
endforeach()
file(REMOVE ${MANIFEST})
