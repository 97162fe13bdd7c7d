/** What programs draw on a terminal while they work. */
module dev.rehearse.terminal {
    requires static org.jspecify;

    exports dev.rehearse.terminal;
}
