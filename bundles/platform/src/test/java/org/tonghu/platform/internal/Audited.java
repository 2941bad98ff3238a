package org.tonghu.platform.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;

/** Keeps in memory what was audited; the log itself is security's and tested there. */
public final class Audited implements Audit {
    private final List<String> actions = new CopyOnWriteArrayList<>();

    public List<String> actions() {
        return actions;
    }

    @Override
    public void changed(String action, String subjectType, UUID subject, long division, Map<String, Change> values) {
        actions.add(
                values.containsKey("role")
                        ? action + " " + division + " " + values.get("role").after() + " "
                                + values.get("on").after()
                        : action + " " + division + " " + values.get("module").after() + " "
                                + values.get("version").before() + " "
                                + values.get("version").after());
    }

    @Override
    public void read(String action, String subjectType, UUID subject, long division, String detail) {
        actions.add(action);
    }

    @Override
    public List<AuditEntry> changes(String subjectType, UUID subject) {
        return List.of();
    }

    @Override
    public List<AuditEntry> reads(String subjectType, UUID subject) {
        return List.of();
    }
}
