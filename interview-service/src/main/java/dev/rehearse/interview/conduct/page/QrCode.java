package dev.rehearse.interview.conduct.page;

/** A text as a QR code (ISO/IEC 18004), for the camera of another device. */
public final class QrCode {

    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(io.nayuki.qrcodegen.QrCode code) {
        this.code = code;
    }

    /** Throws {@link io.nayuki.qrcodegen.DataTooLongException} for more than 2,953 bytes of UTF-8. */
    static QrCode of(String text) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.LOW));
    }

    /** Modules per side. */
    public int size() {
        return code.size;
    }

    /** The dark modules as the path of an SVG image whose unit is one module. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
