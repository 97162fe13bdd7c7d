package dev.rehearse.interview.conduct;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as a QR code, for the camera of another device. */
public final class QrCode {

    /*
     * ISO/IEC 18004:2015, byte mode, error correction level L, versions 1 to 6, which all need one or two equal blocks and no
     * version information; mask 0. Version 6 holds 134 bytes, which every address of an interview fits in.
     */
    /** The longest text, in bytes of UTF-8. */
    static final int LONGEST = 134;

    private static final int[] DATA = {19, 34, 55, 80, 108, 136};
    private static final int[] CORRECTION = {7, 10, 15, 20, 26, 18};
    private static final int[] BLOCKS = {1, 1, 1, 1, 1, 2};
    private static final int FIELD = 0x11D;
    private static final int GENERATOR = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int LEVEL_L = 1;

    private final int version;
    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    private QrCode(int version) {
        this.version = version;
        this.size = 17 + 4 * version;
        this.dark = new boolean[size][size];
        this.fixed = new boolean[size][size];
    }

    static QrCode of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int version = 1; version <= DATA.length; version++) {
            if (bytes.length + 2 <= DATA[version - 1]) {
                var code = new QrCode(version);
                code.drawPatterns();
                code.drawData(codewords(bytes, version));
                code.drawFormat();
                return code;
            }
        }
        throw new IllegalArgumentException("longer than " + LONGEST + " bytes: " + bytes.length);
    }

    /** Squares on a side. */
    public int size() {
        return size;
    }

    boolean isDark(int x, int y) {
        return dark[y][x];
    }

    /** The dark squares as a path of an SVG picture whose unit is a square. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (dark[y][x]) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static byte[] codewords(byte[] bytes, int version) {
        int capacity = DATA[version - 1];
        byte[] data = new byte[capacity];
        int bits = put(data, 0, 4, 4);
        bits = put(data, bits, bytes.length, 8);
        for (byte value : bytes) {
            bits = put(data, bits, value & 0xFF, 8);
        }
        bits = put(data, bits, 0, Math.min(4, 8 * capacity - bits));
        int first = (bits + 7) / 8;
        for (int at = first; at < capacity; at++) {
            data[at] = (byte) ((at - first) % 2 == 0 ? 0xEC : 0x11);
        }
        return withCorrection(data, version);
    }

    private static int put(byte[] data, int at, int value, int length) {
        int next = at;
        for (int bit = length - 1; bit >= 0; bit--) {
            data[next >> 3] |= (byte) (((value >> bit) & 1) << (7 - (next & 7)));
            next++;
        }
        return next;
    }

    /** Blocks interleaved, data first. */
    private static byte[] withCorrection(byte[] data, int version) {
        int blocks = BLOCKS[version - 1];
        int length = data.length / blocks;
        int degree = CORRECTION[version - 1];
        byte[] result = new byte[data.length + blocks * degree];
        for (int block = 0; block < blocks; block++) {
            byte[] part = Arrays.copyOfRange(data, block * length, (block + 1) * length);
            byte[] correction = remainder(part, divisor(degree));
            for (int i = 0; i < length; i++) {
                result[i * blocks + block] = part[i];
            }
            for (int i = 0; i < degree; i++) {
                result[data.length + i * blocks + block] = correction[i];
            }
        }
        return result;
    }

    /** The Reed-Solomon generator polynomial, highest power first, without its leading 1. */
    private static int[] divisor(int degree) {
        int[] result = new int[degree];
        result[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                result[j] = product(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0);
            }
            root = product(root, 2);
        }
        return result;
    }

    private static byte[] remainder(byte[] data, int[] divisor) {
        int[] result = new int[divisor.length];
        for (byte value : data) {
            int factor = (value & 0xFF) ^ result[0];
            System.arraycopy(result, 1, result, 0, result.length - 1);
            result[result.length - 1] = 0;
            for (int i = 0; i < result.length; i++) {
                result[i] ^= product(divisor[i], factor);
            }
        }
        byte[] bytes = new byte[result.length];
        for (int i = 0; i < result.length; i++) {
            bytes[i] = (byte) result[i];
        }
        return bytes;
    }

    private static int product(int one, int other) {
        int result = 0;
        for (int bit = 7; bit >= 0; bit--) {
            result = (result << 1) ^ ((result >> 7) * FIELD);
            result ^= ((other >> bit) & 1) * one;
        }
        return result;
    }

    private void drawPatterns() {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(size - 4, 3);
        finder(3, size - 4);
        if (version > 1) {
            alignment(size - 7);
        }
        drawFormat();
    }

    private void finder(int x, int y) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int distance = Math.max(Math.abs(dx), Math.abs(dy));
                if (x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size) {
                    set(x + dx, y + dy, distance != 2 && distance != 4);
                }
            }
        }
    }

    private void alignment(int center) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                set(center + dx, center + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    private void drawFormat() {
        int data = LEVEL_L << 3;
        int rest = data;
        for (int i = 0; i < 10; i++) {
            rest = (rest << 1) ^ ((rest >> 9) * GENERATOR);
        }
        int bits = ((data << 10) | rest) ^ FORMAT_MASK;
        for (int i = 0; i <= 5; i++) {
            set(8, i, bit(bits, i));
        }
        set(8, 7, bit(bits, 6));
        set(8, 8, bit(bits, 7));
        set(7, 8, bit(bits, 8));
        for (int i = 9; i < 15; i++) {
            set(14 - i, 8, bit(bits, i));
        }
        for (int i = 0; i < 8; i++) {
            set(size - 1 - i, 8, bit(bits, i));
        }
        for (int i = 8; i < 15; i++) {
            set(8, size - 15 + i, bit(bits, i));
        }
        set(8, size - 8, true);
    }

    /** In columns of two from the right, upwards and downwards by turns. */
    private void drawData(byte[] codewords) {
        int at = 0;
        for (int column = size - 1; column >= 1; column -= 2) {
            int right = column <= 6 ? column - 1 : column; // the column of the timing pattern is left out
            for (int step = 0; step < size; step++) {
                boolean upward = ((right + 1) & 2) == 0;
                int y = upward ? size - 1 - step : step;
                for (int x = right; x >= right - 1; x--) {
                    if (!fixed[y][x] && at < codewords.length * 8) {
                        dark[y][x] = bit(codewords[at >> 3], 7 - (at & 7));
                        at++;
                    }
                    dark[y][x] ^= !fixed[y][x] && (x + y) % 2 == 0;
                }
            }
        }
    }

    private static boolean bit(int bits, int index) {
        return ((bits >> index) & 1) != 0;
    }

    private void set(int x, int y, boolean isDark) {
        dark[y][x] = isDark;
        fixed[y][x] = true;
    }
}
