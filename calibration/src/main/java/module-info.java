/** Calibration of items of adaptive tests: their parameters from responses, with standard errors, linking and fit. */
module dev.rehearse.calibration {
    requires transitive dev.rehearse.adaptive;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports dev.rehearse.calibration;
    exports dev.rehearse.calibration.csv;
    exports dev.rehearse.calibration.fit;
    exports dev.rehearse.calibration.linking;
}
