package org.tonghu.work.internal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.OfflineBundle;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.offline.Parcel.Part;
import org.tonghu.work.internal.text.Texts;

class ParcelsTest {
    private static final Caller DIRECTOR = Bench.person(1, AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE);
    private static final Caller SUPERVISOR = Bench.person(2, AccountRole.TOWNSHIP_SUPERVISOR, Bench.TOWNSHIP);
    private static final Caller COUNTY = Bench.person(3, AccountRole.COUNTY_OFFICER, Bench.COUNTY);
    private final Bench.Hands hands = new Bench.Hands("2026-03-02T01:00:00Z");
    private final Bench.Switches gate = new Bench.Switches();
    private final List<String> children = new ArrayList<>(List.of("小明"));

    @Test
    void eachModulesPartForHerVillagesAndTheFormsTheyNeed() {
        Parcel parcel = of(DIRECTOR, Map.of("registry", bundle("registry/child")));
        assertThat(parcel.villages()).containsExactly(new Parcel.Place("" + Bench.VILLAGE, "村201"));
        assertThat(parcel.parts()).containsExactly(new Part("registry", "children", List.of("小明"), null));
        assertThat(parcel.forms()).extracting(Parcel.Form::id).containsExactly("registry/child");
        assertThat(parcel.forms().get(0).schema().isObject()).isTrue();
    }

    @Test
    void aSupervisorHasTheVillagesOfHerTownshipOrOneOfThem() {
        assertThat(of(SUPERVISOR, Map.of()).villages()).hasSize(3);
        assertThat(Bench.as(SUPERVISOR, () -> parcels(Map.of()).of(Bench.VILLAGE + 1))
                        .villages())
                .extracting(Parcel.Place::name)
                .containsExactly("村202");
        assertThatThrownBy(() -> Bench.as(SUPERVISOR, () -> parcels(Map.of()).of(533103100201L)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void moreVillagesThanAPhoneShouldKeepAreRefused() {
        assertThatThrownBy(() -> of(COUNTY, Map.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @Test
    void aModuleThatIsOffGivesNothingAndOneThatFailsSaysSo() {
        Map<String, OfflineBundle> offers = Map.of("registry", broken(), "health", bundle("health/treatment"));
        gate.off.add("health 5331");
        Parcel parcel = of(DIRECTOR, offers);
        assertThat(parcel.parts()).singleElement().satisfies(part -> {
            assertThat(part.module()).isEqualTo("registry");
            assertThat(part.items()).isNull();
            assertThat(part.error()).isNotBlank();
        });
        assertThat(parcel.forms()).isEmpty();
    }

    @Test
    void theTagFollowsTheContentAndNotTheHour() {
        Map<String, OfflineBundle> offers = Map.of("registry", bundle("registry/child"));
        String tag = of(DIRECTOR, offers).tag();
        hands.set("2026-03-02T05:00:00Z");
        assertThat(of(DIRECTOR, offers).tag()).isEqualTo(tag);
        children.add("小红");
        assertThat(of(DIRECTOR, offers).tag()).isNotEqualTo(tag);
    }

    private Parcel of(Caller who, Map<String, OfflineBundle> offers) {
        return Bench.as(who, () -> parcels(offers).of(null));
    }

    private Parcels parcels(Map<String, OfflineBundle> offers) {
        Villages villages = new Villages(new Places());
        Texts texts = new Texts(Fixture.catalogue());
        return new Parcels(villages, new Bench.Offers(offers, gate), new OneForm(), texts, hands);
    }

    private OfflineBundle bundle(String form) {
        return new OfflineBundle() {
            @Override
            public String key() {
                return "children";
            }

            @Override
            public List<?> content(List<CodeRange> villages) {
                return List.copyOf(children);
            }

            @Override
            public List<String> forms() {
                return List.of(form);
            }
        };
    }

    private static OfflineBundle broken() {
        return new OfflineBundle() {
            @Override
            public String key() {
                return "children";
            }

            @Override
            public List<?> content(List<CodeRange> villages) {
                throw new IllegalStateException("broken");
            }

            @Override
            public List<String> forms() {
                return List.of();
            }
        };
    }

    private static final class OneForm implements Forms {
        @Override
        public FormVersion current(String id, int prefecture) {
            return new FormVersion(id, "hash of " + id, "{\"type\":\"object\"}", "{}");
        }

        @Override
        public Optional<FormVersion> byHash(String hash) {
            return Optional.empty();
        }

        @Override
        public List<FieldError> check(FormVersion form, String json) {
            return List.of();
        }
    }

    /** One county with 30 townships of three villages. */
    private static final class Places implements Divisions {
        @Override
        public Optional<Division> find(long code) {
            DivisionLevel level = DivisionCode.level(code);
            return Optional.of(new Division(code, "村" + code % 1000, level, 0));
        }

        @Override
        public List<Division> below(long code) {
            List<Division> below = new ArrayList<>();
            if (code == Bench.COUNTY) {
                for (long n = 100; n < 130; n++) {
                    below.add(find(code + n * 1000).orElseThrow());
                }
            } else if (DivisionCode.level(code) == DivisionLevel.TOWNSHIP) {
                for (long n = 201; n < 204; n++) {
                    below.add(find(code + n).orElseThrow());
                }
            }
            return below;
        }

        @Override
        public List<Division> path(long code) {
            return List.of();
        }

        @Override
        public List<Division> prefectures() {
            return List.of();
        }

        @Override
        public List<Division> named(String name, DivisionLevel level, CodeRange area) {
            return List.of();
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
