package dev.rehearse.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Campaigns whose mails this replica does not send, even claimed ones, until they are resumed. */
@ApplicationScoped
public class HaltedCampaigns {

    private final Map<UUID, Integer> resumptions = new ConcurrentHashMap<>();

    /** Halts the campaign as it was after so many resumptions. */
    public void halt(UUID campaign, int afterResumptions) {
        resumptions.merge(campaign, afterResumptions, Math::max);
    }

    public boolean contains(UUID campaign, int afterResumptions) {
        return afterResumptions <= resumptions.getOrDefault(campaign, -1);
    }
}
