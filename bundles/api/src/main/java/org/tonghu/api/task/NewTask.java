package org.tonghu.api.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;

/**
 * A task to be stored.
 *
 * @param id made by whoever makes the task, UUIDv7
 * @param module id of the module it comes from
 * @param kind what has to be done, e.g. {@code visits.return-to-school}; unique within the module
 * @param text key in the module's i18n bundle
 * @param args named values of the text; sealed at rest
 * @param source id of the record it came from
 * @param child the child it is about, or null
 * @param owner to whom it belongs
 * @param due last day on which it is in time, or null
 * @param link address in the console where the work is done
 */
public record NewTask(
        UUID id,
        String module,
        String kind,
        String text,
        Map<String, String> args,
        UUID source,
        UUID child,
        Owner owner,
        LocalDate due,
        String link) {
    public NewTask {
        args = Map.copyOf(args);
    }

    /**
     * Whose task it is.
     *
     * @param account one account, or null
     * @param role a role, where {@code account} is null
     * @param division the place of the task; with a role, whoever holds it at exactly this division
     */
    public record Owner(UUID account, AccountRole role, long division) {
        public static Owner account(UUID account, long division) {
            return new Owner(account, null, division);
        }

        public static Owner role(AccountRole role, long division) {
            return new Owner(null, role, division);
        }
    }
}
