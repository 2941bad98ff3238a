package org.tonghu.work.internal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.problem.Problem;

class ShrinkerTest {
    private static final String PLACE = "GPS 24.43,98.58";

    /** The stored picture is red at its upper left; where that corner is once upright. */
    @ParameterizedTest
    @CsvSource({
        "1,0,0,400,200",
        "2,1,0,400,200",
        "3,1,1,400,200",
        "4,0,1,400,200",
        "5,0,0,200,400",
        "6,1,0,200,400",
        "7,1,1,200,400",
        "8,0,1,200,400"
    })
    void a_picture_stands_the_way_it_was_taken_and_tells_nothing_else(
            int code, int right, int below, int width, int height) throws IOException {
        byte[] small = Shrinker.jpeg(tagged(code), FileType.JPEG, 500);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int x = right == 1 ? width - 20 : 20;
        int y = below == 1 ? height - 20 : 20;
        assertThat(new Color(image.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(width - x, height - y)).getRed()).isLessThan(60);
        assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", PLACE);
    }

    @Test
    void a_picture_of_too_many_points_is_not_opened() throws IOException {
        byte[] bomb = bomb(30_000, 30_000);
        assertThat(bomb.length).isLessThan(2_000_000);
        assertThatThrownBy(() -> Shrinker.jpeg(bomb, FileType.PNG, 320))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("picture-unreadable");
    }

    @Test
    void a_damaged_picture_is_said_to_be_so() {
        byte[] damaged = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 4, 'E', 'x'};
        assertThatThrownBy(() -> Shrinker.jpeg(damaged, FileType.JPEG, 320))
                .hasMessageStartingWith("picture-unreadable");
    }

    private static byte[] tagged(int code) throws IOException {
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 100, 100);
        graphics.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) code)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(jpeg, 0, 2);
        data.writeShort(0xffe1);
        data.writeShort(2 + 6 + tiff.capacity());
        data.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        data.write(tiff.array());
        data.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG that says it is this large, and is, packed. */
    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + width / 8];
            for (int y = 0; y < height; y++) {
                deflated.write(line);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(name);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
