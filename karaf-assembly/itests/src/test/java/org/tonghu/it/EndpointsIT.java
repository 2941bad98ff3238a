package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Walks every endpoint of the OpenAPI document as every role, in a prefecture where the optional module is on and in one where it is off, with
 * records of a third prefecture.
 */
class EndpointsIT {
    private static final String ON = "5331";
    private static final String OFF = "5301";
    private static final String FOREIGN = "5303";
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 415);

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    private static List<Operation> operations;
    private static Operation.Samples samples;
    private static final Map<Account, Set<String>> permissions = new HashMap<>();

    @BeforeAll
    static void readTheDocument() {
        Modules.set(tonghu, ON, "health", true);
        Modules.set(tonghu, OFF, "health", false);
        operations = Operation.read(
                tonghu.as("province-officer", "53").get("/api/openapi.json").expect(200));
        String child = tonghu.as("province-officer", "53")
                .get("/api/registry/children?limit=1&division=530300000000&prefecture=" + FOREIGN)
                .expect(200)
                .items()
                .get(0)
                .path("id")
                .asText();
        samples = new Operation.Samples(child, FOREIGN, "");
        for (Account account : tonghu.accounts()) {
            Set<String> own = new HashSet<>();
            tonghu.as(account)
                    .get("/api/me")
                    .expect(200)
                    .json()
                    .path("permissions")
                    .forEach(one -> own.add(one.asText()));
            permissions.put(account, own);
        }
    }

    @Test
    void theDocumentNamesTheResourcesOthersRelyOn() {
        assertThat(operations)
                .extracting(Operation::path)
                .contains(
                        "/api/session",
                        "/api/me",
                        "/api/divisions",
                        "/api/modules",
                        "/api/audit",
                        "/api/prefectures/{prefecture}/modules",
                        "/api/registry/children",
                        "/api/registry/children/{id}",
                        "/api/registry/children/{id}/sections",
                        "/api/registry/imports",
                        "/api/health/children/{child}/treatments");
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(operations)
                .allSatisfy(one -> assertThat(one.access()).as(one.toString()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> whoHasNotSignedInGetsNothingButWhatIsOpen() {
        return operations.stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    Answer answer = one.call(tonghu.stranger(), samples);

                    isPlain(answer);
                    if (one.isOpen()) {
                        assertThat(answer.code()).as(answer.toString()).isNotEqualTo("not-signed-in");
                    } else {
                        assertThat(answer.status()).as(answer.toString()).isIn(401, 415);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsWhatItMayAndNothingOfAnotherPrefecture() {
        return operations.stream()
                .filter(one -> !one.isAboutTheSession())
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (Account account : tonghu.accounts()) {
                        if (!account.isIn(FOREIGN)) {
                            check(one, account, wrong);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void check(Operation one, Account account, List<String> wrong) {
        boolean everywhere = account.division().isEmpty() || account.division().startsWith("5300");
        Answer answer = one.call(tonghu.as(account), everywhere ? samples.of(ON) : samples);
        isPlain(answer);
        boolean off = one.isOf("health") && account.isIn(OFF);
        boolean may = one.isForAll() || permissions.get(account).contains(one.access());
        String problem = "";
        if (answer.status() == 401) {
            problem = "is taken for a stranger";
        } else if (off && answer.status() / 100 == 2 && answer.status() != 202) {
            problem = "reaches a module that is off";
        } else if (!may && !REFUSALS.contains(answer.status())) {
            problem = "is not refused";
        } else if (may && answer.code().equals("forbidden") && !one.hasForeignRecord()) {
            problem = "is refused what it may";
        } else if (one.hasForeignRecord() && !everywhere && answer.status() / 100 == 2) {
            problem = "reaches a record of another prefecture";
        } else if (may && one.hasForeignRecord() && !everywhere && !off && answer.status() == 403) {
            problem = "learns that a record of another prefecture exists";
        }
        if (!problem.isEmpty()) {
            wrong.add(account.role() + " of " + account.division() + " " + problem + ": " + answer);
        }
    }

    /** Never a fault of ours, never internals. */
    private static void isPlain(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.code()).as(answer.toString()).isNotEmpty();
            assertThat(answer.text()).doesNotContain("Exception", "org.tonghu.", "java.lang", "jdbc", " at org.");
        }
    }
}
