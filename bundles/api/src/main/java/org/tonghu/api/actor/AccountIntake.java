package org.tonghu.api.actor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Opens accounts in bulk, for demonstrations and training. */
@ProviderType
public interface AccountIntake {
    /** Opens accounts that need neither a change of password nor a second factor at first sign-in; existing user names are left alone. */
    void open(List<NewAccount> accounts);

    record NewAccount(
            String username, String realName, AccountRole role, long division, String department, String password) {}
}
