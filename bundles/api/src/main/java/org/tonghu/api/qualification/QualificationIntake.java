package org.tonghu.api.qualification;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes over examinations passed before the platform was there (Cl. 5c), so that those who have long been working may go on. */
@ProviderType
public interface QualificationIntake {
    /** Stores them in one transaction; one that is on record already is left as it is, an unknown user name is skipped and returned. */
    List<String> take(List<Earned> earned);

    /**
     * @param username of the account
     * @param passedOn day of the examination
     * @param validUntil last day on which it counts, or null for no end
     * @param evidence number of the certificate or document
     */
    record Earned(String username, LocalDate passedOn, LocalDate validUntil, String evidence) {}
}
