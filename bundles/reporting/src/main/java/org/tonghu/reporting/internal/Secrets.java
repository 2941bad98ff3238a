package org.tonghu.reporting.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;

/**
 * What is derived from a report's id under keys of its own, so that nothing stored or shown beside the sealed table leads
 * back to who reported: the opaque actor in whose name a report is stored, the owner its reporter's envelope is bound to,
 * the id of the case it opens. None depends on the reporter.
 */
@Component(service = Secrets.class)
public final class Secrets {
    private static final String USERNAME = "reporter";
    private final Vault vault;

    @Activate
    public Secrets(@Reference Vault vault) {
        this.vault = vault;
    }

    /** Runs the work in the name of the report's opaque actor: no account, no address, no language of the reporter's. */
    <T> T opaquely(UUID report, long division, Work<T> work) {
        Actor actor = new Actor(
                actor(report),
                USERNAME,
                Labels.texts("reporting.reporter-hidden").get("zh-CN"),
                AccountRole.MANDATORY_REPORTER,
                DivisionCode.PROVINCE,
                null,
                Scope.EVERYWHERE);
        Caller caller = Caller.of(actor, DivisionCode.prefecture(division), Locale.SIMPLIFIED_CHINESE, null);
        try {
            return Caller.as(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    UUID actor(UUID report) {
        return plain("reporting.actor", report);
    }

    /** Whom the reporter's envelope is bound to; can't be found from the database alone. */
    UUID owner(UUID report) {
        return plain("reporting.reporter", report);
    }

    /** The id of the case that a report opens at this time. */
    UUID caseOf(UUID report, Instant at) {
        byte[] ten = Arrays.copyOf(vault.index("reporting.case", report.toString()), 10);
        return Uuid7.of(at.toEpochMilli(), ten);
    }

    byte[] index(String field, Object value) {
        return vault.index("reporting." + field, value.toString());
    }

    private UUID plain(String field, UUID report) {
        ByteBuffer bytes = ByteBuffer.wrap(vault.index(field, report.toString()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
