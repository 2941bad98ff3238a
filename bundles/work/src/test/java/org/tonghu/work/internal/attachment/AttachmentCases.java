package org.tonghu.work.internal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonghu.api.attachment.Attachment;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.AttachmentSubject;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.Stand;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/** What attachments promise, on whatever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AttachmentCases {
    private static final String TYPE = "sample.visit";
    private static final long VILLAGE = 533102001001L;
    private static final UUID VISIT = new UUID(9, 1);
    private static final UUID FOREIGN = new UUID(9, 2);
    private static final UUID CLOSED = new UUID(9, 3);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private Stand stand;
    private UUID id;
    private TestDatabase test;
    private DatabaseBlobs blobs;
    private Upload upload;
    private Desk desk;
    private StoredAttachments attachments;

    abstract TestDatabase open();

    @BeforeAll
    void connect() {
        test = open();
    }

    @BeforeEach
    void build() {
        List.of("work_attachment", "work_blob")
                .forEach(table -> test.database().update(Sql.of("delete from " + table)));
        stand = new Stand();
        id = Uuid7.next();
        blobs = at(NOW);
        AttachmentRows rows = new AttachmentRows(test.database(), Fixture.vault());
        stand.offer(AttachmentSubject.class, new Visits());
        Subjects subjects = new Subjects(stand.offers());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        upload = new Upload(settings(), rows, blobs, subjects, stand, clock);
        desk = new Desk(rows, blobs, subjects, new Gallery(rows, blobs), stand, clock);
        attachments = new StoredAttachments(settings(), rows, blobs, stand, clock);
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Test
    void a_cut_upload_says_how_far_it_got_and_goes_on_there() throws IOException {
        byte[] photo = photo(900, 700);
        announce(photo, "现场.jpg");
        int cut = photo.length / 3;
        assertThatThrownBy(() -> send(0, new Broken(Arrays.copyOf(photo, cut)))).hasRootCauseMessage("cut off");
        Attachment partly = one();
        assertThat(partly.received()).isEqualTo(cut);
        assertThat(partly.complete()).isFalse();
        Attachment whole = send(cut, Arrays.copyOfRange(photo, cut, photo.length));
        assertThat(whole.complete()).isTrue();
        assertThat(whole.mediaType()).isEqualTo("image/jpeg");
        assertThat(content()).isEqualTo(photo);
        assertThat(stand.written).containsExactly("attachment.added", "attachment.read");
    }

    @Test
    void pieces_sent_again_are_harmless_and_pieces_that_leave_a_gap_are_refused() throws IOException {
        byte[] photo = photo(300, 300);
        announce(photo, "a.jpg");
        send(0, Arrays.copyOf(photo, 1000));
        assertThat(send(0, Arrays.copyOf(photo, 600)).received()).isEqualTo(1000);
        assertThat(send(500, Arrays.copyOfRange(photo, 500, 1500)).received()).isEqualTo(1500);
        refused(() -> send(1600, Arrays.copyOfRange(photo, 1600, 1700)), "attachment-offset");
        assertThat(send(0, photo).complete()).isTrue();
        assertThat(send(0, photo).complete()).isTrue();
        assertThat(content()).isEqualTo(photo);
        assertThat(announce(photo, "a.jpg").created()).isFalse();
    }

    @Test
    void a_wrong_digest_begins_anew() throws IOException {
        byte[] photo = photo(300, 300);
        byte[] other = photo.clone();
        other[other.length - 3] ^= 1;
        announce(photo, "a.jpg");
        refused(() -> send(0, other), "attachment-hash");
        assertThat(one().received()).isZero();
        assertThat(test.database().count(Sql.of("select count(*) from work_blob")))
                .isZero();
        assertThat(send(0, photo).complete()).isTrue();
    }

    @Test
    void a_page_that_calls_itself_a_picture_is_refused_and_nothing_stays() {
        byte[] page =
                ("<html><script>alert(1)</script>" + " ".repeat(500) + "</html>").getBytes(StandardCharsets.UTF_8);
        announce(page, "现场.jpg");
        refused(() -> send(0, Arrays.copyOf(page, 200)), "attachment-type");
        refused(this::one, "not-found");
        assertThat(test.database().count(Sql.of("select count(*) from work_blob_chunk")))
                .isZero();
    }

    @Test
    void too_large_a_file_is_refused_before_it_is_sent_and_longer_ones_when_they_are() {
        refused(() -> announce(id, TYPE, VISIT, 1024 * 1024 + 1, "0".repeat(64)), "attachment-too-large");
        byte[] photo = photo(300, 300);
        announce(id, TYPE, VISIT, photo.length - 10, Digests.hex(photo));
        refused(() -> send(0, photo), "attachment-longer");
        assertThat(one().received()).isZero();
    }

    @Test
    void records_of_others_are_not_found_and_closed_ones_take_nothing() {
        byte[] photo = photo(100, 100);
        refused(() -> announce(id, TYPE, FOREIGN, photo.length, Digests.hex(photo)), "not-found");
        refused(() -> list(FOREIGN), "not-found");
        refused(() -> announce(id, TYPE, CLOSED, photo.length, Digests.hex(photo)), "forbidden");
        refused(() -> announce(id, "sample.other", VISIT, photo.length, Digests.hex(photo)), "not-found");
        assertThat(list(CLOSED).writable()).isFalse();
        assertThat(list(VISIT).writable()).isTrue();
    }

    @Test
    void while_the_module_is_off_its_files_are_not_found_and_kept() throws IOException {
        byte[] photo = photo(100, 100);
        announce(photo, "a.jpg");
        send(0, photo);
        stand.on.clear();
        refused(() -> list(VISIT), "module-off");
        refused(this::content, "module-off");
        stand.on.add(5331);
        assertThat(content()).isEqualTo(photo);
    }

    @Test
    void what_is_removed_is_shown_to_nobody_and_kept() throws IOException {
        byte[] photo = photo(100, 100);
        announce(photo, "a.jpg");
        send(0, photo);
        Attachment removed = Fixture.as(1, () -> desk.remove(id, "拍错了"));
        assertThat(removed.removedReason()).isEqualTo("拍错了");
        assertThat(list(VISIT).items()).isEmpty();
        refused(this::content, "not-found");
        assertThat(test.database().count(Sql.of("select count(*) from work_blob where kept and complete")))
                .isEqualTo(1);
    }

    @Test
    void pictures_are_shown_small_and_made_once() throws IOException {
        byte[] photo = photo(900, 600);
        announce(photo, "a.jpg");
        send(0, photo);
        byte[] small = picture();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(213);
        assertThat(picture()).isEqualTo(small);
        assertThat(test.database().count(Sql.of("select count(*) from work_blob where kept")))
                .isEqualTo(2);
    }

    @Test
    void files_half_sent_go_after_their_time_and_whole_ones_stay() throws IOException {
        byte[] photo = photo(300, 300);
        announce(photo, "a.jpg");
        send(0, Arrays.copyOf(photo, 1000));
        assertThat(at(NOW.plusSeconds(61)).deleteUnused(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(one().received()).isZero();
        assertThat(send(0, photo).complete()).isTrue();
        assertThat(at(NOW.plusSeconds(61)).deleteUnused(Duration.ofMinutes(1))).isZero();
    }

    @Test
    void nobody_goes_on_with_anothers_file() {
        byte[] photo = photo(100, 100);
        announce(photo, "a.jpg");
        refused(() -> Fixture.as(2, () -> upload.receive(id, 0, new ByteArrayInputStream(photo))), "forbidden");
        assertThat(Fixture.as(2, () -> desk.list(TYPE, VISIT)).items()).isEmpty();
        assertThat(list(VISIT).items()).hasSize(1);
    }

    @Test
    void names_are_not_in_the_database_in_clear_and_modules_count_and_read() throws IOException {
        byte[] photo = photo(100, 100);
        Attachment added = Fixture.as(1, () -> attachments.add(TYPE, VISIT, VILLAGE, "..\\..\\张三\u202e的家.html", photo));
        assertThat(added.name()).isEqualTo("张三的家.html.jpg");
        byte[] sealed = test.database()
                .one(Sql.of("select sealed from work_attachment"), row -> row.bytes("sealed"))
                .orElseThrow();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张三");
        assertThat(attachments.counts(TYPE, List.of(VISIT, FOREIGN))).isEqualTo(Map.of(VISIT, 1));
        assertThat(attachments.of(TYPE, VISIT)).containsExactly(added);
        try (InputStream in = attachments.open(added.id())) {
            assertThat(in.readAllBytes()).isEqualTo(photo);
        }
    }

    private Upload.Accepted announce(byte[] content, String name) {
        return Fixture.as(
                1,
                () -> upload.announce(
                        id, new Upload.Announced(TYPE, VISIT, name, content.length, Digests.hex(content))));
    }

    private Upload.Accepted announce(UUID file, String type, UUID subject, long size, String sha256) {
        return Fixture.as(1, () -> upload.announce(file, new Upload.Announced(type, subject, "a.jpg", size, sha256)));
    }

    private Attachment send(long offset, byte[] bytes) {
        return send(offset, new ByteArrayInputStream(bytes));
    }

    private Attachment send(long offset, InputStream body) {
        return Fixture.as(1, () -> upload.receive(id, offset, body));
    }

    private Attachment one() {
        return Fixture.as(1, () -> desk.one(id));
    }

    private Desk.Listed list(UUID subject) {
        return Fixture.as(1, () -> desk.list(TYPE, subject));
    }

    private byte[] content() {
        return Fixture.as(1, () -> {
            try (InputStream in = desk.content(id).content()) {
                return in.readAllBytes();
            }
        });
    }

    private byte[] picture() {
        return Fixture.as(1, () -> desk.picture(id, PictureSize.SMALL));
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(Problem.class).satisfies(problem -> assertThat(((Problem) problem).code())
                .isEqualTo(code));
    }

    private DatabaseBlobs at(Instant now) {
        return new DatabaseBlobs(test.database(), Fixture.vault(), Clock.fixed(now, ZoneOffset.UTC));
    }

    static byte[] photo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static AttachmentSettings settings() {
        return new AttachmentSettings() {
            @Override
            public Class<AttachmentSettings> annotationType() {
                return AttachmentSettings.class;
            }

            @Override
            public int maxMegabytes() {
                return 1;
            }

            @Override
            public int maxFiles() {
                return 3;
            }
        };
    }

    /** One visit of the caller's, one of somebody else's, one that is closed. */
    private static final class Visits implements AttachmentSubject {
        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public long division(UUID visit) {
            return VILLAGE;
        }

        @Override
        public void requireRead(UUID visit) {
            if (visit.equals(FOREIGN)) {
                throw Problem.notFound();
            }
        }

        @Override
        public void requireWrite(UUID visit) {
            if (visit.equals(CLOSED)) {
                throw Problem.forbidden();
            }
        }
    }

    /** Ends as a lost connection does. */
    private static final class Broken extends InputStream {
        private final InputStream bytes;

        Broken(byte[] bytes) {
            super();
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            if (read < 0) {
                throw new IOException("cut off");
            }
            return read;
        }
    }
}
