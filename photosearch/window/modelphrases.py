"""What the window says about models: what each is, what it is good for, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from photosearch.events import State
from photosearch.window.phrases import number, photos, shown, time_left, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photosearch.download import Transfer
    from photosearch.encoders.speed import Speed
    from photosearch.models import InstalledModel
    from photosearch.offers import Offer

_GB = 1e9
# Languages that are named; of more, the rest is counted.
_NAMED = 6


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a person can have done with a model.

    Attributes:
        id: Its name in code.
        text: What its button says.
        main: Whether it is what most people want here.
        why_not: Why it cannot be done now; empty if it can.
    """

    id: str
    text: str
    main: bool = False
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """A model in words; all is plain text.

    Attributes:
        id: Of the model or the offer.
        name: Its name.
        marks: What sets it apart, in a word or two each.
        in_use: Whether it answers searches or is to.
        text: What it does now, or whom it is for, in sentences.
        progress: Photos that it has looked at, and all; None where that is of no interest.
        warning: What keeps it from everyday use; may be empty.
        facts: What is known of it, and how that is called.
        details: What few people ask, in sentences.
        deeds: What can be done with it.
    """

    id: str
    name: str
    marks: tuple[str, ...]
    in_use: bool
    text: str
    progress: tuple[int, int] | None
    warning: str
    facts: tuple[tuple[str, str], ...]
    details: tuple[str, ...]
    deeds: tuple[Deed, ...]


def size(count: int) -> str:
    """Say how many bytes something takes."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(count, 1 if count >= _GB else 0, form)


def languages(codes: Sequence[str]) -> str:
    """Name languages."""
    names = [_language(code) for code in codes]
    if len(names) > _NAMED + 1:
        named = ", ".join(names[:_NAMED])
        return tr("{named} and {count} more").format(named=named, count=len(names) - _NAMED)
    return ", ".join(names) or tr("Not known")


def installed(
    model: InstalledModel, answering: str, wanted: str, state: State, locked: str
) -> Description:
    """Describe a model that is here.

    Args:
        model: The model.
        answering: Name of the one that answers.
        wanted: Name of the one that is to answer.
        state: What the indexing does.
        locked: Why nothing can be changed from here; empty if it can.
    """
    filling = model.wanted and not model.answering
    in_use = model.answering or model.wanted
    marks = []
    if model.answering:
        marks.append(tr("Answers your searches"))
    elif filling:
        marks.append(tr("Getting ready"))
    if model.shipped:
        marks.append(tr("Came with PhotoSearch"))
    total = model.embedded + model.lacking
    return Description(
        id=model.id,
        name=shown(model.name),
        marks=tuple(marks),
        in_use=in_use,
        text=_text(model, answering, wanted, state),
        progress=(model.embedded, total) if filling and total else None,
        warning="",
        facts=(
            (tr("On disk"), size(model.bytes)),
            (tr("Languages"), languages(model.languages)),
            (tr("Licence"), shown(model.licence)),
        ),
        details=tuple(shown(note) for note in model.notes),
        deeds=_deeds(model, answering != wanted, locked),
    )


def _text(model: InstalledModel, answering: str, wanted: str, state: State) -> str:
    """Say what a model does now, and what comes of choosing it."""
    known = {
        "ready": number(model.embedded),
        "all": photos(model.embedded + model.lacking),
        "answering": shown(answering),
        "wanted": shown(wanted),
        "lacking": photos(model.lacking),
        "away": photos(model.away),
    }
    if model.answering and model.wanted:
        partly = tr("Has looked at {ready} of {all} so far; the others cannot be found yet.")
        return partly.format(**known) if model.lacking else ""
    if model.answering:
        return tr("Goes on answering until “{wanted}” has looked at all photos.").format(**known)
    if model.wanted:
        return " ".join(part.format(**known) for part in _filling(model, state))
    if not model.lacking:
        sentence = tr("Has looked at all your photos: search changes to it at once.")
        return sentence if model.embedded else ""
    if model.embedded:
        known_part = tr("Has looked at {ready} of {all}; it answers when it has seen the rest.")
        return known_part.format(**known)
    return tr("Has to look at {lacking} first; search goes on meanwhile.").format(**known)


def _filling(model: InstalledModel, state: State) -> list[str]:
    near = model.lacking > model.away
    sentences = [tr("{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.")]
    if near and state is State.PAUSED:
        sentences.append(tr("Indexing is paused: it goes on when you say so below."))
    if near and state is State.FAILED:
        sentences.append(tr("Indexing has stopped for the moment."))
    if model.away and near:
        sentences.append(tr("{away} are on drives that are not connected: it will wait for those."))
    elif model.away:
        sentences.append(
            tr(
                "It waits for {away} on drives that are not connected. "
                "Connect them, or use it now: these are found again once they have been looked at."
            )
        )
    return sentences


def _deeds(model: InstalledModel, switching: bool, locked: str) -> tuple[Deed, ...]:
    deeds = []
    if model.answering and switching:
        deeds.append(Deed("use", tr("Keep using this one"), why_not=locked))
    elif model.wanted and not model.answering and model.away:
        deeds.append(Deed("now", tr("Use now"), main=True, why_not=locked))
    elif not (model.answering or model.wanted):
        back = bool(model.embedded) and not model.lacking
        text = tr("Go back to it") if back else tr("Use")
        deeds.append(Deed("use", text, main=True, why_not=locked))
    deeds.append(Deed("test", tr("Test on this computer")))
    if not (model.shipped or model.answering or model.wanted):
        deeds.append(Deed("remove", tr("Remove…"), why_not=locked))
    return tuple(deeds)


def offered(offer: Offer) -> Description:
    """Describe a model that may be downloaded."""
    amount = size(offer.download_bytes) if offer.download_bytes else tr("Not known")
    facts = [
        (tr("Quality"), offer.quality),
        (tr("Speed"), offer.speed),
        (tr("Memory"), offer.memory),
        (tr("Languages"), offer.languages),
        (tr("Licence"), f"{offer.licence}. {offer.licence_words}"),
    ]
    warnings = []
    if offer.research_only:
        warnings.append(tr("For research only: not for everyday use, not at work."))
    if offer.by_hand:
        facts.append((tr("Files"), amount))
        warnings.append(
            tr(
                "Must be imported by hand, because {reason}: "
                "get its files yourself, then choose “Import” above."
            ).format(reason=offer.by_hand)
        )
    download = Deed("download", tr("Download ({size})").format(size=amount), main=True)
    return Description(
        id=offer.id,
        name=offer.name,
        marks=tuple(_role(role) for role in offer.roles),
        in_use=False,
        text=offer.description,
        progress=None,
        warning=" ".join(warnings),
        facts=tuple(facts),
        details=(*offer.gaps, tr("Comes from {host}.").format(host=offer.host.split("//")[-1])),
        deeds=() if offer.by_hand else (download,),
    )


def transferring(transfer: Transfer) -> str:
    """Say how far a download is."""
    if transfer.done >= transfer.total:
        return tr("Everything is here: testing the model…")
    parts = [tr("{done} of {total}").format(done=size(transfer.done), total=size(transfer.total))]
    if transfer.bytes_per_s:
        parts.append(tr("{size}/s").format(size=size(round(transfer.bytes_per_s))))
    parts.append(
        tr("waiting for the connection…")
        if transfer.seconds_left is None
        else time_left(transfer.seconds_left)
    )
    return "  ·  ".join(parts)


def added(model: InstalledModel) -> str:
    """Say that a model is here now, and what to do next."""
    return tr("“{name}” is on this computer, and works. Choose “Use” to search with it.").format(
        name=shown(model.name)
    )


def stopped(download: bool) -> str:
    """Say that the person ended something."""
    return tr("Stopped. Downloading it again goes on from there.") if download else tr("Stopped.")


def measured(speed: Speed, *, busy: bool) -> str:
    """Say what a test on this computer found; ``busy``: it was indexing meanwhile."""
    locale = QLocale()
    pace = locale.toString(speed.photos_per_s, "f", 0 if speed.photos_per_s >= 10 else 1)
    parts = [
        tr("{pace} photos a second, once they are read").format(pace=pace),
        tr("{ms} ms for a query").format(ms=number(max(1, speed.query_ms))),
    ]
    if speed.memory_bytes is not None:
        parts.append(tr("{size} of memory at most").format(size=size(speed.memory_bytes)))
    words = (
        tr("It works on this computer: {figures}. Measured beside the indexing, which slows it.")
        if busy
        else tr("It works on this computer: {figures}.")
    )
    return words.format(figures=", ".join(parts))


def removing(model: InstalledModel) -> str:
    """Ask whether a model is to be removed."""
    return tr(
        "Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; "
        "your photos stay as they are."
    ).format(name=shown(model.name), size=size(model.bytes))


def _language(code: str) -> str:
    language = QLocale.codeToLanguage(code.partition("-")[0])
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return tr("many languages") if code == "mul" else code
    return QLocale.languageToString(language)


def _role(role: str) -> str:
    known = {
        "small": tr("Smallest"),
        "default": tr("Recommended"),
        "best": tr("Finds best"),
        "multilingual": tr("Many languages"),
        "largest": tr("For graphics cards"),
        "research": tr("Research only"),
    }
    return known.get(role, role.capitalize())


def found_again(recall: float | None, queries: int) -> str:
    """Say how many of the photos that a person meant a model finds among the first ten."""
    if recall is None:
        return tr("Mark photos in a search with M, and this says how many of them it finds.")
    told = tr("Of what you marked for {count} searches it finds {share} % among the first ten.")
    if queries == 1:
        told = tr("Of what you marked for one search it finds {share} % among the first ten.")
    return told.format(count=number(queries), share=number(100 * recall))
