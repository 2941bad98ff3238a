package org.tonghu.http.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.actor.Sessions;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Gate;

/** Sessions, permissions and a gate for tests: the token is the name of the person. */
final class SampleGround implements Sessions, Permissions, Gate {
    private static final long DEHONG = 533100000000L;
    private static final long PROVINCE = 530000000000L;
    final Map<String, Boolean> on = new ConcurrentHashMap<>();

    Ground ground() {
        Ground ground = new Ground();
        ground.setSessions(this);
        ground.setPermissions(this);
        ground.setGate(this);
        return ground;
    }

    @Override
    public Optional<Session> resolve(String token) {
        return switch (token) {
            case "officer" -> Optional.of(new Session(actor(token, DEHONG), false));
            case "province" -> Optional.of(new Session(actor(token, PROVINCE), false));
            case "halfway" -> Optional.of(new Session(actor(token, DEHONG), true));
            default -> Optional.empty();
        };
    }

    private static Actor actor(String name, long division) {
        return new Actor(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                name,
                AccountRole.PREFECTURE_OFFICER,
                division,
                null,
                Scope.EVERYWHERE);
    }

    @Override
    public boolean holds(Actor actor, String permission) {
        return permission.equals("sample.read");
    }

    @Override
    public Set<String> of(Actor actor, int prefecture) {
        return Set.of("sample.read");
    }

    @Override
    public void require(String permission) {
        throw new UnsupportedOperationException(permission.toLowerCase(Locale.ROOT));
    }

    @Override
    public Choice ask(String role, int prefecture) {
        if (!on.containsKey(role)) {
            return new Choice(role, prefecture, false, null, null, false, "not-installed", null, null, null, null);
        }
        String reason = on.get(role) ? "chosen" : "off";
        return new Choice(role, prefecture, on.get(role), role, "1.0.0", true, reason, null, null, null, null);
    }

    @Override
    public List<Choice> all(int prefecture) {
        return on.keySet().stream().map(role -> ask(role, prefecture)).toList();
    }

    @Override
    public boolean serves(String moduleId, int prefecture) {
        return on.getOrDefault(moduleId, false);
    }

    @Override
    public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
        throw new UnsupportedOperationException(role);
    }
}
