/** What programs draw on a terminal while they work. */
module dev.rehearse.terminal {
    requires static org.jspecify;
    requires transitive info.picocli;

    exports dev.rehearse.terminal;
    exports dev.rehearse.terminal.command;
}
