package dev.rehearse.interview.operator;

import dev.rehearse.interview.interview.Usages.Usage;
import dev.rehearse.interview.practicetest.PracticeTest;
import dev.rehearse.interview.practicetest.PracticeTestView;

/** A practice test in the operators' list. */
public record ListedPracticeTest(PracticeTestView test, Usage usage) {

    static ListedPracticeTest of(PracticeTest test, Usage usage) {
        return new ListedPracticeTest(PracticeTestView.of(test), usage);
    }

    public boolean isDraft() {
        return test.status().equals("draft");
    }

    public boolean isLaunched() {
        return test.status().equals("launched");
    }

    /** Path of its page for operators. */
    public String page() {
        return OperatorPages.TESTS + test.slug();
    }
}
