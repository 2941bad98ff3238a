package org.tonghu.funding.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;

/** Permissions as the module's descriptor gives them; medical facts for all but village directors. */
final class Roles implements Permissions {
    private final JsonNode given;

    Roles() {
        try {
            given = new ObjectMapper()
                    .readTree(Roles.class.getResourceAsStream("/module.json"))
                    .get("permissions");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean holds(Actor actor, String permission) {
        if (permission.equals("facts.medical")) {
            return actor.role() != AccountRole.VILLAGE_DIRECTOR;
        }
        JsonNode roles = given.get(permission);
        for (JsonNode role : roles == null ? new ObjectMapper().createArrayNode() : roles) {
            if (role.asText().equals(actor.role().code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<String> of(Actor actor, int prefecture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void require(String permission) {
        if (!holds(Caller.who(), permission)) {
            throw Problem.forbidden();
        }
    }
}
