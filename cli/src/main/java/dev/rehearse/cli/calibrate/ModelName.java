package dev.rehearse.cli.calibrate;

import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.ParameterPriors;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The models of {@code --model}. */
enum ModelName {
    ONE("1pl", ItemForm.ONE_PARAMETER),
    TWO("2pl", ItemForm.TWO_PARAMETER),
    THREE("3pl", ItemForm.THREE_PARAMETER),
    FOUR("4pl", ItemForm.FOUR_PARAMETER),
    GRM("grm", ItemForm.GRADED_RESPONSE),
    PCM("pcm", ItemForm.PARTIAL_CREDIT),
    GPCM("gpcm", ItemForm.GENERALIZED_PARTIAL_CREDIT),
    NRM("nrm", ItemForm.NOMINAL_RESPONSE);

    private final String text;
    private final ItemForm form;

    ModelName(String text, ItemForm form) {
        this.text = text;
        this.form = form;
    }

    ItemForm form() {
        return form;
    }

    /** Weak priors if guessing is estimated, which the data alone hardly determine; otherwise none. */
    ParameterPriors priors() {
        return this == THREE || this == FOUR ? ParameterPriors.WEAK : ParameterPriors.NONE;
    }

    /** Parses a model by its name. */
    static final class Converter implements ITypeConverter<ModelName> {
        @Override
        public ModelName convert(String value) {
            return Arrays.stream(values())
                    .filter(name -> name.text.equals(value))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("must be one of 1pl, 2pl, 3pl, 4pl, grm, pcm, gpcm, nrm"));
        }
    }
}
