package org.tonghu.platform.internal.gate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.platform.internal.Audited;
import org.tonghu.platform.internal.Await;
import org.tonghu.platform.internal.Etc;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.catalogue.BundleCatalogue;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.catalogue.NoComponents;
import org.tonghu.platform.internal.catalogue.Notices;
import org.tonghu.platform.internal.catalogue.Parts;
import org.tonghu.platform.internal.text.Texts;

/** The platform of one node, wired by hand over a framework and a database. */
public final class Node implements AutoCloseable {
    public final Modules modules;
    public final Notices notices = new Notices();
    public final BundleCatalogue catalogue;
    public final Etc etc;
    public final LiveGate gate;
    public final Audited audited = new Audited();
    public final List<DomainEvent> published = new CopyOnWriteArrayList<>();
    public final History history;
    public final Switching switching;
    public final ChoiceCache cache;
    public final ChoiceStore store;

    public Node(House house, Database database) {
        Clock clock = Clock.systemUTC();
        modules = new Modules(house.context(), clock);
        catalogue = new BundleCatalogue(modules, new Parts(new NoComponents()), notices, clock);
        etc = new Etc(house.context());
        store = new ChoiceStore(database);
        cache = new ChoiceCache(store, new Seeds(database, store, clock, etc));
        gate = new LiveGate(house.context(), modules, cache);
        history = new History(database);
        Impact impact = new Impact(house.context(), modules, gate, new Texts(catalogue));
        Events events = (Collection<DomainEvent> all) -> published.addAll(all);
        switching = new Switching(
                database, store, cache, new SwitchCheck(modules, gate), impact, modules, audited, events, clock);
        Await.until("first choices", () -> answers());
    }

    public void turn(String role, int prefecture, boolean on) {
        long version = switching.version(role, prefecture);
        put(role, prefecture, new Switch(on, null, "理由", null), Optional.of(version));
    }

    /** Switches a role on there with this provider, {@code module/version} to pin a version. */
    public void provide(String role, int prefecture, String provider) {
        put(role, prefecture, new Switch(true, provider, "理由", null), Optional.of(switching.version(role, prefecture)));
    }

    void put(String role, int prefecture, Switch wish, Optional<Long> version) {
        as(prefecture, () -> {
            switching.apply(role, prefecture, wish, version);
            return null;
        });
    }

    Preview preview(String role, int prefecture, Switch wish) {
        return as(prefecture, () -> switching.preview(role, prefecture, wish));
    }

    private static <T> T as(int prefecture, org.tonghu.api.data.Work<T> work) {
        Actor admin = new Actor(
                new UUID(7, 7),
                "admin",
                "李管理",
                AccountRole.MODULE_ADMIN,
                DivisionCode.ofPrefecture(prefecture),
                null,
                Scope.NOWHERE);
        try {
            return Caller.as(Caller.of(admin, prefecture, Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        try {
            cache.current();
            return true;
        } catch (org.tonghu.api.problem.Problem e) {
            return false;
        }
    }

    @Override
    public void close() {
        cache.close();
        gate.close();
        modules.close();
    }
}
