# Copies SOURCE to OUT with PATCH applied. Where it does not apply, OUT is the
# source as it is, and OUT.failed says so to the test.
file(REMOVE ${OUT}.failed)
configure_file(${SOURCE} ${OUT} COPYONLY)
execute_process(COMMAND ${PATCH_TOOL} --silent --no-backup-if-mismatch
		--reject-file=- ${OUT} ${PATCH}
	RESULT_VARIABLE STATUS OUTPUT_VARIABLE SAID ERROR_VARIABLE SAID)
if(NOT STATUS EQUAL 0)
	configure_file(${SOURCE} ${OUT} COPYONLY)
	file(WRITE ${OUT}.failed "${SAID}")
endif()
file(TOUCH ${OUT})
