package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A county's file with everything that goes wrong in it: good rows are in, bad rows are not, nothing half. */
class ImportIT {
    private static final int ROWS = 10_000;
    private static final String GOOD = "岩一万";
    private static final String NUMERALS = "零壹贰叁肆伍陆柒捌玖";
    private static final Duration JOB_LIMIT = Duration.ofMinutes(4);
    private static final LocalDate BIRTH = LocalDate.of(2017, 3, 5);
    private static final Set<String> OVER = Set.of("done", "failed", "cancelled");

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    private static Client officer;
    private static String village;

    @BeforeAll
    static void signIn() {
        officer = tonghu.as("county-officer", "5331");
        village = officer.get("/api/registry/children?limit=1")
                .expect(200)
                .items()
                .get(0)
                .path("village")
                .asText();
    }

    @Test
    void tenThousandRowsInGbkAreCheckedThenImported() {
        String upload = upload("登记表.csv", county().bytes(ImportFile.GBK));

        JsonNode checked = run(upload, true);
        assertThat(checked.path("state").asText()).isEqualTo("done");
        assertThat(found(GOOD)).isZero();

        JsonNode done = run(upload, false);
        assertThat(done.path("counts")).isEqualTo(checked.path("counts"));
        long refused = done.at("/counts/refused").asLong()
                + done.at("/counts/duplicates").asLong();
        assertThat(refused).isEqualTo(ROWS / 10 * 3);
        assertThat(done.at("/counts/accepted").asLong()
                        + done.at("/counts/flagged").asLong())
                .isEqualTo(ROWS - refused);
        assertThat(found(GOOD)).isEqualTo(ROWS / 10 * 7);
        assertThat(found("岩坏")).isZero();
        assertThat(result(done)).contains("身份证号").hasLineCount(ROWS + 1);
    }

    @Test
    void aFileWithoutARequiredColumnIsRefusedWithTheColumnsName() {
        String upload = upload(
                "缺列.csv",
                ImportFile.without("出生日期").row(village, "缺列的人", cells -> {}).bytes(StandardCharsets.UTF_8));

        Answer answer = start(upload, false);

        String said = answer.status() == 202 ? finished(answer).toString() : answer.text();
        assertThat(said).contains("出生日期");
        assertThat(found("缺列的人")).isZero();
    }

    @Test
    void bytesThatAreNoTableAreRefused() {
        for (byte[] bytes : List.of(
                new byte[0], new byte[] {0, 1, 2, 3}, "PK\3\4 not a workbook".getBytes(StandardCharsets.US_ASCII))) {
            Answer answer = officer.sendRaw(
                    "POST",
                    "/api/uploads?name=broken.xlsx",
                    bytes,
                    Map.of("X-Tonghu", "1", "Content-Type", "application/octet-stream"));
            assertThat(answer.status()).isLessThan(500);
            if (answer.status() == 201) {
                Answer started = start(answer.json().path("id").asText(), true);
                assertThat(started.status()).isLessThan(500);
                if (started.status() == 202) {
                    assertThat(finished(started).path("state").asText()).isEqualTo("failed");
                }
            }
        }
    }

    @Test
    void anotherOfficesUploadCannotBeImported() {
        String upload = upload("别处.csv", ImportFile.small(village));

        Answer answer = tonghu.as("county-officer", "5301")
                .post("/api/registry/imports", Map.of("upload", upload, "dryRun", true));

        assertThat(answer.status()).isIn(404, 422);
    }

    /** Of each ten rows seven are good, one of them with a birth date to be flagged; three are bad in turn. */
    private static ImportFile county() {
        ImportFile file = new ImportFile();
        String twice = Registration.idNumber("533102", BIRTH, 1);
        file.row(village, GOOD + numeral(0), cells -> cells.put("身份证号", twice));
        for (int i = 1; i < ROWS; i++) {
            int row = i;
            String name = i % 10 < 7 ? GOOD + numeral(i) : "岩坏" + numeral(i);
            file.row(village, name, cells -> spoil(cells, row, twice));
        }
        return file;
    }

    private static void spoil(Map<String, String> cells, int row, String twice) {
        LocalDate own = BIRTH.plusDays(row);
        cells.put("出生日期", own.toString());
        cells.put("就读学校", "第\"" + row + "\"小学, 分校");
        switch (row % 10) {
            case 1 -> cells.put("身份证号", Registration.idNumber("533102", BIRTH.plusDays(row % 2000), row % 900 + 50));
            case 7 -> cells.put("身份证号", row % 20 == 7 ? "533102201703051234" : twice);
            case 8 -> cells.put(
                    "村（社区）",
                    row % 20 == 8
                            ? "533102999999"
                            : tonghu.account("village-director", "5301").division());
            case 9 -> cells.put(row % 20 == 9 ? "出生日期" : "性别", "不知道");
            default -> cells.put("出生日期", BIRTH.toString());
        }
        if (row % 10 == 1) {
            cells.put("出生日期", BIRTH.plusDays(row % 2000).toString());
        }
    }

    /** Every child has a name of its own, or it would be taken for a double. */
    private static String numeral(int row) {
        StringBuilder name = new StringBuilder();
        String.valueOf(row).chars().forEach(digit -> name.append(NUMERALS.charAt(digit - '0')));
        return name.toString();
    }

    private static String upload(String name, byte[] bytes) {
        return officer.sendRaw(
                        "POST",
                        "/api/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        bytes,
                        Map.of("X-Tonghu", "1", "Content-Type", "application/octet-stream"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Answer start(String upload, boolean dryRun) {
        return officer.post("/api/registry/imports", Map.of("upload", upload, "dryRun", dryRun));
    }

    private static JsonNode run(String upload, boolean dryRun) {
        return finished(start(upload, dryRun).expect(202));
    }

    private static JsonNode finished(Answer started) {
        String path = "/api/jobs/" + started.json().path("job").asText();
        return Await.until(
                "the job",
                JOB_LIMIT,
                () -> officer.get(path).expect(200).json(),
                job -> OVER.contains(job.path("state").asText()));
    }

    private static String result(JsonNode job) {
        return officer.get("/api/jobs/" + job.path("id").asText() + "/result")
                .expect(200)
                .text();
    }

    private static long found(String name) {
        return officer.get("/api/registry/children?limit=1&total=true&q="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
