package org.tonghu.work.internal.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;

/** Who submitted a job, as it was then, kept sealed beside the job's parameters. */
final class Identity {
    private static final String PREFIX = "caller.";
    private static final String ABSENT = "";

    private Identity() {}

    static Map<String, String> fields(Caller caller) {
        Actor actor = caller.actor();
        Map<String, String> fields = new HashMap<>();
        fields.put(PREFIX + "id", actor.accountId().toString());
        fields.put(PREFIX + "username", actor.username());
        fields.put(PREFIX + "realName", actor.realName());
        fields.put(PREFIX + "role", actor.role().name());
        fields.put(PREFIX + "division", Long.toString(actor.division()));
        fields.put(PREFIX + "department", text(actor.department()));
        fields.put(PREFIX + "grantee", text(actor.scope().grantee()));
        fields.put(PREFIX + "ranges", ranges(actor.scope()));
        fields.put(PREFIX + "prefecture", Integer.toString(caller.prefecture()));
        fields.put(PREFIX + "locale", caller.locale().toLanguageTag());
        fields.put(PREFIX + "address", text(caller.address()));
        return fields;
    }

    static Caller caller(Map<String, String> fields) {
        String grantee = fields.get(PREFIX + "grantee");
        Scope scope =
                new Scope(ranges(fields.get(PREFIX + "ranges")), grantee.isEmpty() ? null : UUID.fromString(grantee));
        Actor actor = new Actor(
                UUID.fromString(fields.get(PREFIX + "id")),
                fields.get(PREFIX + "username"),
                fields.get(PREFIX + "realName"),
                AccountRole.valueOf(fields.get(PREFIX + "role")),
                Long.parseLong(fields.get(PREFIX + "division")),
                orNull(fields.get(PREFIX + "department")),
                scope);
        return Caller.of(
                actor,
                Integer.parseInt(fields.get(PREFIX + "prefecture")),
                Locale.forLanguageTag(fields.get(PREFIX + "locale")),
                orNull(fields.get(PREFIX + "address")));
    }

    private static String ranges(Scope scope) {
        List<String> ranges = new ArrayList<>();
        scope.ranges().forEach(range -> ranges.add(range.lo() + "-" + range.hi()));
        return String.join(" ", ranges);
    }

    private static List<CodeRange> ranges(String text) {
        List<CodeRange> ranges = new ArrayList<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(" ")) {
            int dash = range.indexOf('-');
            long lo = Long.parseLong(range.substring(0, dash));
            ranges.add(new CodeRange(lo, Long.parseLong(range.substring(dash + 1))));
        }
        return ranges;
    }

    private static String text(Object value) {
        return value == null ? ABSENT : value.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
