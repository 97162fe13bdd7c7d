/** Computerized adaptive testing by item response theory: what to ask next, when to stop, what is then known. */
module dev.rehearse.adaptive {
    requires static org.jspecify;

    exports dev.rehearse.adaptive;
    exports dev.rehearse.adaptive.ability;
    exports dev.rehearse.adaptive.content;
    exports dev.rehearse.adaptive.design;
    exports dev.rehearse.adaptive.exposure;
    exports dev.rehearse.adaptive.input;
    exports dev.rehearse.adaptive.item;
    exports dev.rehearse.adaptive.level;
    exports dev.rehearse.adaptive.selection;
    exports dev.rehearse.adaptive.simulation;
    exports dev.rehearse.adaptive.step;
    exports dev.rehearse.adaptive.stopping;
}
