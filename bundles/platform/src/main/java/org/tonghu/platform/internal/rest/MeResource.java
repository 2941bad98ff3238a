package org.tonghu.platform.internal.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.ModuleDescriptor.MenuEntry;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.gate.Standing;
import org.tonghu.platform.internal.text.Messages;
import org.tonghu.platform.internal.text.Titles;

/** The signed-in person: account, scope, permissions, and the menu and pages of the modules that serve her. */
@Component(service = MeResource.class)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final String version;
    private final Modules modules;
    private final Standing standing;
    private final Permissions permissions;
    private final Places places;

    @Activate
    public MeResource(
            BundleContext context,
            @Reference Modules modules,
            @Reference Standing standing,
            @Reference Permissions permissions,
            @Reference Places places) {
        this.version = context.getBundle().getVersion().toString();
        this.modules = modules;
        this.standing = standing;
        this.permissions = permissions;
        this.places = places;
    }

    @GET
    @SignedIn
    public MeView me() {
        Actor actor = Caller.who();
        Locale locale = Caller.current().locale();
        int prefecture = places.asked();
        Set<String> held = permissions.of(actor, prefecture);
        List<Installed> serving = modules.all().stream()
                .filter(Installed::running)
                .filter(module -> standing.serves(module, prefecture))
                .toList();
        return new MeView(
                account(actor, locale),
                scope(actor),
                prefecture == 0 ? null : Integer.toString(prefecture),
                held.stream().sorted().toList(),
                menu(serving, held, locale),
                pages(serving),
                Titles.tag(locale),
                modules.all().stream().anyMatch(module -> module.id().equals("demo")),
                version);
    }

    private MeView.Account account(Actor actor, Locale locale) {
        return new MeView.Account(
                actor.accountId().toString(),
                actor.username(),
                actor.realName(),
                actor.role().code(),
                Messages.text("role." + actor.role().code(), locale, Map.of()),
                Long.toString(actor.division()),
                places.name(actor.division()),
                actor.department());
    }

    private List<MeView.Place> scope(Actor actor) {
        return actor.scope().ranges().stream()
                .map(range -> range.lo() == 0 ? org.tonghu.api.division.DivisionCode.PROVINCE : range.lo())
                .map(code -> new MeView.Place(Long.toString(code), places.name(code)))
                .toList();
    }

    private static List<MeView.MenuItem> menu(List<Installed> serving, Set<String> held, Locale locale) {
        return serving.stream()
                .flatMap(module -> module.descriptor().menu().stream().map(entry -> new Offer(module.id(), entry)))
                .filter(offer -> offer.entry().permission() == null
                        || held.contains(offer.entry().permission()))
                .sorted(Comparator.comparingInt((Offer offer) -> offer.entry().order())
                        .thenComparing(offer -> offer.entry().path()))
                .map(offer -> new MeView.MenuItem(
                        offer.entry().path(),
                        Titles.in(offer.entry().title(), locale),
                        offer.entry().icon(),
                        offer.module()))
                .toList();
    }

    private static List<MeView.Page> pages(List<Installed> serving) {
        return serving.stream()
                .flatMap(module -> module.descriptor().pages().stream().map(name -> new MeView.Page(module.id(), name)))
                .toList();
    }

    private record Offer(String module, MenuEntry entry) {}
}
