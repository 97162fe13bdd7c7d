package dev.rehearse.cli.content;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a topic stands: TRACK/SECTION/TOPIC. */
record TopicPath(String track, String section, String topic) {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Reads it from the command line. */
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

    /** Returns the name; throws when it is no slug. */
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

    /** A title made of a slug, for a file whose author names none. */
    static String title(String slug) {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
