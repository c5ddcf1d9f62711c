# Runs the oracle ORACLE of a mutant; it must report what EXPECT matches.
# MUTATED is the changed source, PATCH the change.
if(EXISTS ${MUTATED}.failed)
	file(READ ${MUTATED}.failed SAID)
	message(FATAL_ERROR "${PATCH} no longer applies: renew it\n${SAID}")
endif()
execute_process(COMMAND ${ORACLE} --packs 300 --limit 1
	RESULT_VARIABLE STATUS OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR)
string(REPLACE "\n" " " LINE "${OUT}")
if(NOT STATUS EQUAL 1 OR NOT LINE MATCHES "fault: " OR
   "${OUT}${ERR}" MATCHES "Sanitizer|runtime error:")
	message(FATAL_ERROR "the oracle finds no fault (${STATUS})\n${OUT}${ERR}")
endif()
if(NOT LINE MATCHES "${EXPECT}")
	message(FATAL_ERROR "not the fault that was to be found: ${EXPECT}\n${OUT}")
endif()
