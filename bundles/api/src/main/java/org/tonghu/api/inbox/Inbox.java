package org.tonghu.api.inbox;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What waits for a person, shown in the console's inbox. */
@ProviderType
public interface Inbox {
    /**
     * Puts an item into an account's inbox in the current transaction.
     *
     * @param text key in the module's i18n bundle
     * @param link address in the console
     */
    void put(UUID account, String moduleId, String text, java.util.Map<String, String> args, String link);
}
