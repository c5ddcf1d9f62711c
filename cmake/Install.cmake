# Installs the program, what it reads, and what tells people and desktops of it;
# and adds the target `uninstall`, which removes what was installed last. The
# program finds ../share/civiq beside it, so that the tree may be moved.
set(DATA ${CMAKE_INSTALL_DATADIR})

install(TARGETS civiq)
install(DIRECTORY questions/ DESTINATION ${DATA}/civiq/questions)
install(FILES docs/pack.schema.json DESTINATION ${DATA}/civiq)

install(FILES share/man/civiq.6 DESTINATION ${CMAKE_INSTALL_MANDIR}/man6)
install(FILES share/man/civiq-pack.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES share/man/civiq-class.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)

install(FILES share/completions/civiq.bash RENAME civiq
	DESTINATION ${DATA}/bash-completion/completions)
install(FILES share/completions/_civiq DESTINATION ${DATA}/zsh/site-functions)
install(FILES share/completions/civiq.fish
	DESTINATION ${DATA}/fish/vendor_completions.d)

install(FILES share/civiq.desktop DESTINATION ${DATA}/applications)
install(FILES share/io.github.civiq.civiq.metainfo.xml
	DESTINATION ${DATA}/metainfo)
install(FILES share/civiq.svg DESTINATION ${DATA}/icons/hicolor/scalable/apps)

install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs
	FILES_MATCHING PATTERN "*.md" PATTERN "*.svg")

add_custom_target(uninstall COMMAND ${CMAKE_COMMAND}
	-DMANIFEST=${CMAKE_BINARY_DIR}/install_manifest.txt
	-P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/Uninstall.cmake)
