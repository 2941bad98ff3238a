package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyone sees her own area and nothing else; what is elsewhere does not exist for her. */
class ScopeIT {
    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @Test
    void aVillageDirectorSeesOnlyHerVillage() {
        Account director = tonghu.account("village-director", "5331");

        List<JsonNode> items = tonghu.as(director)
                .get("/api/registry/children?limit=200")
                .expect(200)
                .items();

        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("village").asText()).isEqualTo(director.division()));
    }

    @Test
    void aCountyOfficerSeesOnlyHerCounty() {
        Account officer = tonghu.account("county-officer", "5331");

        List<JsonNode> items = tonghu.as(officer)
                .get("/api/registry/children?limit=200")
                .expect(200)
                .items();

        assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(
                        item.path("village").asText())
                .startsWith(officer.division().substring(0, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sections", "/facts", "/history", "/reads", "/timeline"})
    void aForeignChildDoesNotExist(String part) {
        String foreign = Registration.anyChild(tonghu.as("county-officer", "5301"));

        Answer answer = tonghu.as("county-officer", "5331").get("/api/registry/children/" + foreign + part);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void aForeignChildCannotBeChanged() {
        Client here = tonghu.as("county-officer", "5331");
        Client there = tonghu.as("county-officer", "5301");
        String path = "/api/registry/children/" + Registration.anyChild(there);
        String before = there.get(path).expect(200).text();
        String village = tonghu.account("village-director", "5331").division();
        Map<String, Object> body = Registration.body(here, village, Registration.values("李换人"));

        here.put(path, body).expect(404);
        here.put(path, body, "\"1\"").expect(404);
        here.post(path + "/confirm", Map.of()).expect(404);

        assertThat(there.get(path).expect(200).json().path("version"))
                .isEqualTo(parsed(before).path("version"));
    }

    @Test
    void aChildCannotBePutIntoAForeignVillage() {
        Client here = tonghu.as("county-officer", "5331");
        String foreign = tonghu.account("village-director", "5301").division();
        Map<String, Object> body = Registration.body(here, foreign, Registration.values("李换人"));

        Answer answer = here.put(Registration.path(org.tonghu.api.data.Uuid7.next()), body);

        assertThat(answer.status()).isIn(404, 422);
    }

    @Test
    void aFilterNamesNoForeignArea() {
        Answer answer = tonghu.as("county-officer", "5331")
                .get("/api/registry/children?division="
                        + tonghu.account("county-officer", "5301").division());

        assertThat(answer.status() == 404 || answer.items().isEmpty())
                .as(answer.toString())
                .isTrue();
    }

    @Test
    void aForeignJobDoesNotExist() {
        Client there = tonghu.as("county-officer", "5301");
        Answer job = there.post(
                        "/api/registry/exports",
                        Map.of(
                                "division",
                                tonghu.account("county-officer", "5301").division(),
                                "format",
                                "csv"))
                .expect(202);
        String id = job.json().path("job").asText();

        there.get("/api/jobs/" + id).expect(200);
        tonghu.as("county-officer", "5331").get("/api/jobs/" + id).expect(404);
        tonghu.as("county-officer", "5331").get("/api/jobs/" + id + "/result").expect(404);
        tonghu.as("county-officer", "5331")
                .post("/api/jobs/" + id + "/cancel", Map.of())
                .expect(404);
    }

    private static JsonNode parsed(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
