# Runs the oracle ORACLE of a mutant; it must report what EXPECT matches.
# MUTATED is the changed source, PATCH the change.
if(EXISTS ${MUTATED}.failed)
	file(READ ${MUTATED}.failed SAID)
	message(FATAL_ERROR "${PATCH} no longer applies: renew it\n${SAID}")
endif()
# What shows in many questions only says of which packs.
file(STRINGS ${PATCH} RUN REGEX "^Run: ")
string(REPLACE "Run: " "" RUN "${RUN}")
if(NOT RUN)
	set(RUN "--packs 300")
endif()
separate_arguments(RUN)
execute_process(COMMAND ${ORACLE} ${RUN} --limit 1
	WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/../..
	RESULT_VARIABLE STATUS OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR)
string(REPLACE "\n" " " LINE "${OUT}")
if(NOT STATUS EQUAL 1 OR NOT LINE MATCHES "fault: " OR
   "${OUT}${ERR}" MATCHES "Sanitizer|runtime error:")
	message(FATAL_ERROR "the oracle finds no fault (${STATUS})\n${OUT}${ERR}")
endif()
if(NOT LINE MATCHES "${EXPECT}")
	message(FATAL_ERROR "not the fault that was to be found: ${EXPECT}\n${OUT}")
endif()
