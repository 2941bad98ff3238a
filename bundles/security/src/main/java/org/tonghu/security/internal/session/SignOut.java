package org.tonghu.security.internal.session;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Database;
import org.tonghu.security.internal.audit.AuditLog;

/** Ends a session at its owner's wish. */
@Component(service = SignOut.class)
public final class SignOut {
    private final Database db;
    private final SessionStore sessions;
    private final AuditLog audit;

    @Activate
    public SignOut(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference SessionStore sessions,
            @Reference AuditLog audit) {
        this.db = db;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void end(LiveSession session) {
        Actor actor = session.actor();
        db.tx(() -> {
            sessions.end(session);
            audit.changedBy(actor, "session.ended", "account", actor.accountId(), actor.division(), Map.of());
            return null;
        });
    }
}
