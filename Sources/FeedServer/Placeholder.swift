import CQRencode
import CZlib
import Hummingbird
import HummingbirdTLS
