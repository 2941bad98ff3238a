package org.tonghu.work.internal.floor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.Selector;

/** People, a clock that is moved by hand, and a gate and selector of a few lines. */
public final class Bench {
    public static final long VILLAGE = 533102100201L;
    public static final long TOWNSHIP = 533102100000L;
    public static final long COUNTY = 533102000000L;
    public static final long PREFECTURE = 533100000000L;

    private Bench() {}

    /** A person of this number and role at this place. */
    public static Caller person(int number, AccountRole role, long division) {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), new UUID(1, number));
        Actor actor = new Actor(new UUID(1, number), "u" + number, "人" + number, role, division, null, scope);
        return Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    }

    public static <T> T as(Caller caller, Work<T> work) {
        try {
            return Caller.as(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time that stands until it is moved. */
    public static final class Hands extends Clock {
        private volatile Instant now;

        public Hands(String now) {
            this.now = Instant.parse(now);
        }

        public void set(String later) {
            now = Instant.parse(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Every module serves everywhere but for those switched off, as {@code module 5331}. */
    public static final class Switches implements Gate {
        public final Set<String> off = new HashSet<>();

        @Override
        public boolean serves(String moduleId, int prefecture) {
            return !off.contains(moduleId + " " + prefecture);
        }

        @Override
        public Choice ask(String role, int prefecture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Choice> all(int prefecture) {
            return List.of();
        }

        @Override
        public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
            throw new UnsupportedOperationException();
        }
    }

    /** Components by the module they come from; those of a module that is off are not chosen. */
    public static final class Offers implements Selector {
        private final Map<String, ?> services;
        private final Gate gate;

        public Offers(Map<String, ?> services, Gate gate) {
            this.services = services;
            this.gate = gate;
        }

        @Override
        public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
            return all(spi, prefecture).stream().findFirst();
        }

        @Override
        public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
            return services.entrySet().stream()
                    .filter(offer -> spi.isInstance(offer.getValue()) && gate.serves(offer.getKey(), prefecture))
                    .map(offer -> new Contribution<>(offer.getKey(), spi.cast(offer.getValue())))
                    .toList();
        }
    }

    /** The product's catalogue of tests with these files of module {@code sample}. */
    public static Catalogue catalogue(Catalogue base, Map<String, String> files) {
        return new Catalogue() {
            @Override
            public List<ModuleState> modules() {
                return base.modules();
            }

            @Override
            public Optional<ModuleState> ofBundle(long bundleId) {
                return base.ofBundle(bundleId);
            }

            @Override
            public List<ModuleState> providers(String role) {
                return base.providers(role);
            }

            @Override
            public Optional<ModuleState> module(String id) {
                return base.module(id);
            }

            @Override
            public Optional<String> resource(String moduleId, String path) {
                return moduleId.equals("sample") ? Optional.ofNullable(files.get(path)) : base.resource(moduleId, path);
            }
        };
    }

    /** The repository's own configuration. */
    public static Path config() {
        return Path.of("../../config");
    }
}
