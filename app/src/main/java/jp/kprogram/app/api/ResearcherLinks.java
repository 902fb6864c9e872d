package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.kprogram.application.AccountLink;
import jp.kprogram.application.ResearcherAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of researchers, as e-Rad tells them (P7). People ask for theirs in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/researchers/{eradId}/account", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "研究者のアカウント")
class ResearcherLinks {

  private final ResearcherAccounts accounts;

  ResearcherLinks(ResearcherAccounts accounts) {
    this.accounts = accounts;
  }

  /** The account of a researcher. */
  @Schema(description = "研究者のアカウント")
  record LinkRequest(
      @Schema(description = "利用者ID", example = "tanaka") @NotBlank(message = "アカウントを指定してください。") String account) {}

  /** A link that stands. */
  @Schema(description = "e-Rad 研究者番号の登録")
  record LinkView(
      @Schema(description = "登録の番号", example = "LNK-2026-001") String number,
      @Schema(description = "e-Rad 研究者番号", example = "12345678") String eradId,
      @Schema(description = "利用者ID", example = "tanaka") String account) {

    static LinkView of(AccountLink link) {
      return new LinkView(link.number(), link.eradId(), link.account());
    }
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "研究者のアカウントを登録する", description = "e-Rad のアカウントだけが使えます。同じ内容を繰り返しても変わりません。")
  @ApiResponse(responseCode = "200", description = "登録した、または登録済みである")
  @ApiResponse(responseCode = "400", description = "番号かアカウントに誤りがある")
  @ApiResponse(responseCode = "403", description = "e-Rad のアカウントではない")
  @ApiResponse(responseCode = "409", description = "番号かアカウントが、ほかの登録に使われている")
  LinkView put(@PathVariable String eradId, @RequestBody @NotNull @Valid LinkRequest request) {
    return LinkView.of(accounts.tell(eradId, request.account()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "研究者のアカウントの登録を終える", description = "e-Rad のアカウントだけが使えます。登録がなければ何もしません。")
  @ApiResponse(responseCode = "204", description = "登録はない")
  @ApiResponse(responseCode = "403", description = "e-Rad のアカウントではない")
  void delete(@PathVariable String eradId) {
    accounts.end(eradId);
  }
}
