package dev.rehearse.notify.campaign;

/** Sliding window over the outcomes of a campaign's last mails: accepted or refused. Thread-safe. */
final class RecentOutcomes {

    private final int resumptions;
    private final boolean[] isRefused;
    private int added;
    private int refused;

    /**
     * None yet.
     *
     * @param resumptions how often the campaign had been resumed
     * @param most how many are remembered
     */
    RecentOutcomes(int resumptions, int most) {
        this.resumptions = resumptions;
        this.isRefused = new boolean[most];
    }

    int resumptions() {
        return resumptions;
    }

    /** Returns how many of those remembered were refused. */
    synchronized int add(boolean isOneRefused) {
        int at = added++ % isRefused.length;
        refused += (isOneRefused ? 1 : 0) - (isRefused[at] ? 1 : 0);
        isRefused[at] = isOneRefused;
        return refused;
    }

    /** The number of outcomes in the window. */
    synchronized int size() {
        return Math.min(added, isRefused.length);
    }
}
