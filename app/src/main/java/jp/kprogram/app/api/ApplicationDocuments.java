package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import jp.kprogram.application.Documents;
import jp.kprogram.application.StoredDocument;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Documents of applications, one request each, before the application that names them. */
@RestController
@Tag(name = "応募")
class ApplicationDocuments {

  /** Where bodies may be longer than elsewhere. */
  static final PathPattern PATH = PathPatternParser.defaultInstance.parse("/api/v1/calls/{call}/documents");

  private final Documents documents;

  ApplicationDocuments(Documents documents) {
    this.documents = documents;
  }

  /** A document as it was stored. */
  @Schema(description = "受け取った書類")
  record DocumentView(
      @Schema(description = "書類の ID。応募に書く", example = "0b9f5c2e-4f0e-4c53-9f39-0a4a3a0e2f11") String id,
      @Schema(description = "大きさ（バイト）", example = "734003") long size,
      @Schema(description = "SHA-256（16進）") String sha256) {

    static DocumentView of(StoredDocument stored) {
      return new DocumentView(stored.id(), stored.size(), stored.sha256());
    }
  }

  @PostMapping(path = "/api/v1/calls/{call}/documents", consumes = MediaType.APPLICATION_PDF_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "応募の書類を送る", description = "PDF を一つ、本文として送ります。20 MB まで。14日のうちに応募で使わないと消えます。")
  @ApiResponse(responseCode = "201", description = "受け取った")
  @ApiResponse(responseCode = "400", description = "PDF でない")
  @ApiResponse(responseCode = "403", description = "応募する権限がない")
  @ApiResponse(responseCode = "404", description = "公募がない、または予告していない")
  @ApiResponse(responseCode = "409", description = "公募が始まっていない、または取りやめた")
  @ApiResponse(responseCode = "413", description = "大きすぎる")
  @ApiResponse(responseCode = "415", description = "application/pdf でない")
  DocumentView add(@PathVariable String call, @Parameter(hidden = true) InputStream body) throws IOException {
    return DocumentView.of(documents.add(call, body));
  }
}
