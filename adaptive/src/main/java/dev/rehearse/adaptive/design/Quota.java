package dev.rehearse.adaptive.design;

/** How many questions of a kind or of a competency a test has. */
public sealed interface Quota {

    int minimum();

    /** None at all if 0. */
    int maximum();

    /** Whether the item counts towards it. */
    boolean has(DesignItem item);

    /** Of a kind. */
    record OfKind(String kind, int minimum, int maximum) implements Quota {

        @Override
        public boolean has(DesignItem item) {
            return kind.equals(item.kind());
        }
    }

    /** Of a competency. */
    record OfCompetency(String competency, int minimum, int maximum) implements Quota {

        @Override
        public boolean has(DesignItem item) {
            return competency.equals(item.competency());
        }
    }
}
