package dev.rehearse.cli.content;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A topic and the name of a question in it: TRACK/SECTION/TOPIC/NAME. */
record QuestionPath(TopicPath topic, String slug) {

    /** Parses it from the command line. */
    static final class Converter implements ITypeConverter<QuestionPath> {
        @Override
        public QuestionPath convert(String text) {
            int end = text.lastIndexOf('/');
            if (end < 0) {
                throw new TypeConversionException(
                        "must be TRACK/SECTION/TOPIC/NAME, as python/concurrency/asyncio/what-is-a-task");
            }
            var topic = new TopicPath.Converter().convert(text.substring(0, end));
            return new QuestionPath(topic, TopicPath.slug(text.substring(end + 1)));
        }
    }
}
