package org.tonghu.facts.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.api.module.ModuleState;

/** What the ground floor below gives to this bundle, in its smallest form. */
public final class Fixture {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    private Fixture() {}

    /** Runs the work as an account of this role with the division as scope. */
    public static <T> T as(AccountRole role, long division, Work<T> work) {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(new UUID(1, role.ordinal()), role.code(), role.code(), role, division, null, scope);
        Caller caller = Caller.of(actor, actor.prefecture(), java.util.Locale.SIMPLIFIED_CHINESE, null);
        try {
            return Caller.as(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** County officers may read medical facts, village directors not. */
    public static Permissions permissions() {
        return new Permissions() {
            @Override
            public boolean holds(Actor actor, String permission) {
                return permission.equals("facts.medical") && actor.role() == AccountRole.COUNTY_OFFICER;
            }

            @Override
            public Set<String> of(Actor actor, int prefecture) {
                return Set.of();
            }

            @Override
            public void require(String permission) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** One module that states these facts; {@code code=medical} or {@code code=sealed} for confidential ones. */
    public static Catalogue catalogue(String... facts) {
        List<FactType> types = Arrays.stream(facts)
                .map(fact -> fact.split("="))
                .map(part -> new FactType(part[0], Map.of(), part.length > 1 ? part[1] : "normal"))
                .toList();
        ModuleDescriptor descriptor = new ModuleDescriptor(
                "registry",
                "1.0.0",
                ModuleDescriptor.Kind.CORE,
                "registry",
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                types,
                List.of(),
                List.of(),
                List.of());
        ModuleState state = new ModuleState(descriptor, 1, ModuleState.State.RUNNING, null);
        return new OneModule(state);
    }

    private record OneModule(ModuleState state) implements Catalogue {
        @Override
        public List<ModuleState> modules() {
            return List.of(state);
        }

        @Override
        public Optional<ModuleState> ofBundle(long bundleId) {
            return Optional.empty();
        }

        @Override
        public List<ModuleState> providers(String role) {
            return List.of();
        }

        @Override
        public Optional<ModuleState> module(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> resource(String moduleId, String path) {
            return Optional.empty();
        }
    }

    /** Turns bits around and binds to the owner. */
    public static Vault vault() {
        return new Vault() {
            @Override
            public byte[] seal(UUID owner, Map<String, String> fields) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<String, String> open(UUID owner, byte[] envelope) {
                throw new UnsupportedOperationException();
            }

            @Override
            public byte[] sealBytes(UUID owner, byte[] plain) {
                ByteBuffer sealed = ByteBuffer.allocate(8 + plain.length).putLong(owner.getLeastSignificantBits());
                for (byte b : plain) {
                    sealed.put((byte) ~b);
                }
                return sealed.array();
            }

            @Override
            public byte[] openBytes(UUID owner, byte[] envelope) {
                ByteBuffer sealed = ByteBuffer.wrap(envelope);
                if (sealed.getLong() != owner.getLeastSignificantBits()) {
                    throw new IllegalStateException("another owner's");
                }
                byte[] plain = new byte[sealed.remaining()];
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = (byte) ~sealed.get();
                }
                return plain;
            }

            @Override
            public byte[] index(String field, String value) {
                return (field + value).getBytes(StandardCharsets.UTF_8);
            }
        };
    }
}
