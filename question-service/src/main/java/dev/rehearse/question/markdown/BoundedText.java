package dev.rehearse.question.markdown;

/** A text with a maximum length, because a few letters can repeat a long link definition many times. */
final class BoundedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final int longest;

    BoundedText(int longest) {
        this.longest = longest;
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (end - start > longest - text.length()) {
            throw new IllegalArgumentException("longer than " + longest + " characters");
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char letter) {
        return append(String.valueOf(letter));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
