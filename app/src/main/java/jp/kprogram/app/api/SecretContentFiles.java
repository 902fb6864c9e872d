package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.kprogram.information.AccessWay;
import jp.kprogram.information.SecretUpload;
import jp.kprogram.information.StoredContent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Contents of secrets, as the bare bytes of a request. Not as a multipart form: the server would lay that down in a
 * file, open for whoever reads its disk.
 */
@RestController
@Tag(name = "秘密情報")
class SecretContentFiles {

  /** Where bodies may be longer than elsewhere. */
  static final List<PathPattern> PATHS = List.of(
      PathPatternParser.defaultInstance.parse("/api/v1/secrets/{number}/content"),
      PathPatternParser.defaultInstance.parse("/office/secrets/{number}/content"));

  private final SecretUpload upload;
  private final SecretDownload download;

  SecretContentFiles(SecretUpload upload, SecretDownload download) {
    this.upload = upload;
    this.download = download;
  }

  /** A content as it was taken in. */
  @Schema(description = "受け取った内容")
  record ContentView(
      @Schema(description = "何回目に送った内容か", example = "1") int version,
      @Schema(description = "大きさ（バイト）", example = "734003") long size,
      @Schema(description = "SHA-256（16進）。送ったものと比べるため") String sha256) {

    static ContentView of(StoredContent stored) {
      return new ContentView(stored.version(), stored.size(), stored.sha256());
    }
  }

  @PutMapping(path = "/api/v1/secrets/{number}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "秘密情報の内容を送る", description = """
      提供者が、件名と範囲を登録してから確認に出すまでの間に、本文として送ります。20 MB まで。暗号にして保管し、前に送った内容と替わります。\
      ファイル名は Content-Disposition の filename* で送れます。multipart では受け取りません。""")
  @ApiResponse(responseCode = "201", description = "受け取った")
  @ApiResponse(responseCode = "400", description = "内容が空である")
  @ApiResponse(responseCode = "404", description = "秘密情報がない、または自分が提供するものでない")
  @ApiResponse(responseCode = "409", description = "登録の前か、確認に出した後である")
  @ApiResponse(responseCode = "413", description = "大きすぎる")
  @ApiResponse(responseCode = "415", description = "application/octet-stream でない")
  ContentView send(
      @PathVariable String number,
      @Parameter(description = "attachment; filename*=UTF-8''…")
      @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
      String disposition,
      @Parameter(hidden = true) InputStream body) throws IOException {
    return ContentView.of(upload.add(number, fileName(disposition), body));
  }

  /** The same from the page of the secret, with the session and the token of our pages. */
  @Hidden
  @PutMapping(path = "/office/secrets/{number}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ContentView sendFromPage(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) String disposition,
      InputStream body) throws IOException {
    return send(number, disposition, body);
  }

  @GetMapping(path = "/api/v1/secrets/{number}/content")
  @Operation(summary = "秘密情報の内容を開く", description = """
      受領を承知した人が、期間の間だけ開けます。開いたこと、開けなかったことは、そのつど記録されます。開けないときの答えは、番号がないときと同じです。""")
  @ApiResponse(responseCode = "200", description = "内容", content = @Content(
      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "秘密情報がない、または今は開けない", content = @Content)
  void open(@PathVariable String number, @Parameter(hidden = true) HttpServletResponse answer) throws IOException {
    download.write(number, AccessWay.API, answer);
  }

  private static String fileName(String disposition) {
    try {
      return disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
    } catch (IllegalArgumentException e) {
      return null; // a name that cannot be read is none; the content counts
    }
  }
}
