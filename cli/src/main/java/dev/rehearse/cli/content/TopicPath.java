package dev.rehearse.cli.content;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The path of a topic: TRACK/SECTION/TOPIC. */
record TopicPath(String track, String section, String topic) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Parses it from the command line. */
    static final class Converter implements ITypeConverter<TopicPath> {
        @Override
        public TopicPath convert(String text) {
            var slugs = text.split("/", -1);
            if (slugs.length != 3) {
                throw new TypeConversionException("must be TRACK/SECTION/TOPIC, as python/concurrency/asyncio");
            }
            return new TopicPath(slug(slugs[0]), slug(slugs[1]), slug(slugs[2]));
        }
    }

    /** Returns the name; throws if it is not a slug. */
    static String slug(String name) {
        if (!name.matches(SLUG)) {
            throw new TypeConversionException(
                    "has \"" + name + "\" where it must have lower-case words joined by hyphens");
        }
        return name;
    }

    String sectionPath() {
        return track + "/" + section;
    }

    @Override
    public String toString() {
        return sectionPath() + "/" + topic;
    }

    /** A title derived from a slug, for a file without one. */
    static String title(String slug) {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
