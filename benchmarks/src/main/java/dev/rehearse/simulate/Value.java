package dev.rehearse.simulate;

/** Reads the value of an option, and says which one cannot be meant. */
final class Value {

    private Value() {}

    static int count(String name, String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw new InvalidOption(name + " is \"" + text + "\", which must be a whole number from 1 to " + most + ".");
    }

    static double positive(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw new InvalidOption(name + " is \"" + text + "\", which must be a positive number.");
    }

    static long seed(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new InvalidOption(name + " is \"" + text + "\", which must be a whole number.");
        }
    }
}
